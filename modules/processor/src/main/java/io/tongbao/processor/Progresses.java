package io.tongbao.processor;

import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.light.LightRule;
import io.tongbao.statistics.light.Subject;
import io.tongbao.statistics.targets.Season;
import io.tongbao.statistics.targets.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which targets are to be judged as the figures of an indicator change (T1 to T6). */
final class Progresses {
    private final Control control;
    private final Sheets sheets;
    private final Targets targets;
    private final Peers peers;
    private final ShownProgress shown;

    Progresses(Control control, Sheets sheets, Targets targets, Peers peers, ShownProgress shown) {
        this.control = control;
        this.sheets = sheets;
        this.targets = targets;
        this.peers = peers;
        this.shown = shown;
    }

    /** The sheets whose targets a light rule judges, or name a ranking, whatever that ranks now. */
    Set<SheetKey> touched(Redefinition change) {
        @Nullable
        Predicate<Target> concerned =
                switch (change.kind()) {
                    case ReferenceKinds.LIGHT_RULE -> each -> each.lightRule().equals(change.code());
                    case ReferenceKinds.RANKING -> each -> change.code().equals(each.ranking());
                    default -> null;
                };
        Set<SheetKey> touched = new TreeSet<>();
        if (concerned != null) {
            targets.years(concerned).forEach(each -> touched.addAll(sheets(each.indicator(), each.year())));
        }
        return touched;
    }

    /** The sheets of a year of an indicator. */
    List<SheetKey> sheets(String indicator, int year) {
        return sheets.of(indicator).stream()
                .filter(each -> each.period().year() == year)
                .toList();
    }

    /**
     * Judges what a sheet's change touches: the year's targets, of those that look at their group all, and the later
     * years' that look at past ones (C5).
     *
     * @param touched regions whose figures may be others than before
     */
    void settle(Indicator indicator, Period period, Set<String> touched, Work.Changes changes) {
        targets.of(indicator.code(), period.year()).forEach((region, ofRegion) -> {
            for (Targets.Standing each : ofRegion) {
                boolean own = changes.whole || touched.contains(region);
                if (own || looksAtGroup(each.target())) {
                    judge(indicator, each, period, changes.defined);
                    judgeLater(indicator, each, period, changes.defined);
                }
            }
        });
        for (int later = 1; later <= Season.YEARS; later++) {
            int year = period.year() + later;
            for (Map.Entry<String, List<Targets.Standing>> each :
                    targets.of(indicator.code(), year).entrySet()) {
                if (changes.whole || touched.contains(each.getKey())) {
                    each.getValue().stream()
                            .filter(one -> one.target().isPaced(indicator))
                            .forEach(one -> judgeSeasons(indicator, one, period, changes.defined));
                }
            }
        }
    }

    /** The indicator is not defined any more: there is nothing to compare with. */
    void withdraw(SheetKey sheet) {
        targets.of(sheet.indicator(), sheet.period().year())
                .values()
                .forEach(ofRegion -> ofRegion.forEach(each -> shown.withdraw(each.target(), sheet.period())));
    }

    private boolean looksAtGroup(Target target) {
        LightRule rule = control.lightRule(target.lightRule());
        return rule != null && target.looksAtGroup(rule);
    }

    /** Rows in a row that are behind count on in the year's later rows. */
    private void judgeLater(Indicator indicator, Targets.Standing standing, Period period, Instant defined) {
        LightRule rule = control.lightRule(standing.target().lightRule());
        if (rule != null && rule.looksAt(Subject.BEHIND_IN_A_ROW)) {
            indicator.scheme().rows(period.year()).stream()
                    .filter(each -> each.compareTo(period) > 0)
                    .forEach(each -> judge(indicator, standing, each, defined));
        }
    }

    /** A past year's month is what the same month is compared with; its December what all of them are. */
    private void judgeSeasons(Indicator indicator, Targets.Standing standing, Period past, Instant defined) {
        int year = standing.target().year();
        for (Period each : indicator.scheme().rows(year)) {
            if (past.month() == 12 || past.month() == each.month()) {
                judge(indicator, standing, each, defined);
            }
        }
    }

    private void judge(Indicator indicator, Targets.Standing standing, Period period, Instant defined) {
        shown.judge(new IndicatorYardstick(indicator, sheets, peers), standing, period, defined);
    }
}
