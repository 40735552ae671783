package io.tongbao.store.explain;

import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Scheme;
import io.tongbao.store.query.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A figure's explanation: the headline first. */
final class FigureExplanation {
    private final Facts facts;

    FigureExplanation(Facts facts) {
        this.facts = facts;
    }

    Explanation of(Key key, @Nullable Moment moment) {
        facts.dictionary().region(key.region());
        Indicator indicator = facts.indicator(key);
        requireRow(indicator, key.period());
        facts.ask(key);
        SideName headline = headline(indicator, facts.figure(key));
        List<Step> steps = steps(key, headline);
        return new Explanation(
                facts.say().figure(key, headline),
                key.region(),
                key.indicator(),
                key.period().firstDay(),
                null,
                null,
                moment,
                steps,
                facts.dictionary().used());
    }

    private List<Step> steps(Key key, SideName headline) {
        List<Step> steps = new ArrayList<>();
        steps.add(new GrowthSteps(facts).growth(key, headline));
        FigureRow row = facts.figure(key);
        if (row == null) {
            return steps;
        }
        SideName other = headline == SideName.MONTH ? SideName.CUMULATIVE : SideName.MONTH;
        if (row.side(other).exists()) {
            steps.add(new GrowthSteps(facts).growth(key, other));
        }
        Step month = new PreviousMonthSteps(facts).growth(key, row);
        if (month != null) {
            steps.add(month);
        }
        Step average = new TwoYearSteps(facts).average(key, headline, row);
        if (average != null) {
            steps.add(average);
        }
        steps.addAll(new ShareSteps(facts).shares(key, headline, row));
        return steps;
    }

    /** The side that is the headline of what stands; of a RATE the one present, the month's of one not reported. */
    static SideName headline(Indicator indicator, @Nullable FigureRow row) {
        return switch (indicator.headline()) {
            case MONTH -> SideName.MONTH;
            case CUMULATIVE -> SideName.CUMULATIVE;
            case PRESENT ->
                row == null
                        ? indicator.isRatio() ? SideName.CUMULATIVE : SideName.MONTH
                        : row.side(SideName.CUMULATIVE).value() == null
                                        && row.side(SideName.MONTH).exists()
                                ? SideName.MONTH
                                : SideName.CUMULATIVE;
        };
    }

    static void requireRow(Indicator indicator, Period period) {
        Scheme scheme = indicator.scheme();
        if (!scheme.isRow(period)) {
            String rows =
                    scheme.rows(period.year()).stream().map(Period::toString).collect(Collectors.joining(", "));
            throw new UnknownSubjectException(
                    "period",
                    period.toString(),
                    new Words(
                            "为 " + indicator.code() + " 的期别（" + scheme + "）：" + rows,
                            "be a row of " + indicator.code() + ", whose scheme is " + scheme + ": " + rows));
        }
    }
}
