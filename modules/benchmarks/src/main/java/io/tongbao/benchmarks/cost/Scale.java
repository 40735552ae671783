package io.tongbao.benchmarks.cost;

import io.tongbao.benchmarks.ranking.Zone;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How large what is reported is.
 *
 * @param members of the group that is ranked
 * @param years of which each member has reported every month before
 * @param indicators that all of them report, each ranked
 */
record Scale(int members, int years, int indicators) {
    private static final String PERIOD = Zone.WARM_UP;

    Zone zone() {
        return new Zone(members, members);
    }

    List<String> codes() {
        return IntStream.range(0, indicators)
                .mapToObj(each -> Zone.INDICATOR + "-" + each)
                .toList();
    }

    /** One report of each member and indicator for each month of the years before. */
    List<Zone.Event> history() {
        YearMonth period = YearMonth.parse(PERIOD);
        List<Zone.Event> all = new ArrayList<>();
        for (int before = 12 * years; before > 0; before--) {
            all.addAll(each(period.minusMonths(before).toString(), 0));
        }
        return all;
    }

    /** One report of each member and indicator for the period, the next revision each time. */
    List<Zone.Event> round(int revision) {
        return each(PERIOD, revision);
    }

    /** How many rounds are about so many reports; at least one. */
    int rounds(int reports) {
        return Math.max(1, Math.round((float) reports / (members * indicators)));
    }

    private List<Zone.Event> each(String period, int revision) {
        return codes().stream()
                .flatMap(code -> zone().round(code, period, revision).stream())
                .toList();
    }
}
