package io.tongbao.server.page.part;

import io.tongbao.server.page.Asked;
import io.tongbao.server.page.Choice;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PeriodWording;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.Shapes;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Which period of a ranking a page shows. */
public final class Periods {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LOOKED_BACK = 12;

    private Periods() {}

    /**
     * The period asked for; else the ranking's latest. As of a moment the release's, or the latest that was ranked then.
     */
    public static LocalDate chosen(Asked asked, Rankings.Ranking ranking) {
        LocalDate given = asked.period("period");
        Moment moment = asked.moment();
        if (given != null) {
            return given;
        }
        if (moment == null) {
            return ranking.periods().get(0);
        }
        LocalDate until = Objects.requireNonNullElse(
                moment.period(), LocalDate.ofInstant(moment.at(), ZONE).withDayOfMonth(1));
        LocalDate yearBefore = until.minusMonths(LOOKED_BACK);
        return latest(asked, ranking, yearBefore, until)
                .or(() -> ranking.periods().stream() // of what has ended long before
                        .filter(each -> each.isBefore(yearBefore))
                        .limit(LOOKED_BACK)
                        .flatMap(each -> latest(asked, ranking, each, each).stream())
                        .findFirst())
                .orElse(until);
    }

    private static Optional<LocalDate> latest(Asked asked, Rankings.Ranking ranking, LocalDate first, LocalDate last) {
        Filter stretch = Filter.ALL.withRanking(ranking.code()).within(first, last);
        return Fields.of(asked.knowledge().rankings(stretch)).stream()
                .map(Fields::firstDay)
                .max(Comparator.naturalOrder());
    }

    /** All periods of a ranking, latest first, and the one that is shown among them. */
    public static List<Choice> choices(
            Rankings.Ranking ranking, LocalDate chosen, Shapes.Shape shape, Language language) {
        boolean cumulative = ranking.measure().isCumulative(shape.kind());
        return Stream.concat(ranking.periods().stream(), Stream.of(chosen))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(Period::of)
                .map(each -> new Choice(
                        each.toString(),
                        language.of(
                                PeriodWording.zh(shape.scheme(), each, cumulative),
                                PeriodWording.en(shape.scheme(), each, cumulative)),
                        each.firstDay().equals(chosen)))
                .toList();
    }
}
