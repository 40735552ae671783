package io.tongbao.processor;

import io.tongbao.statistics.Candidate;
import io.tongbao.statistics.Figure;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.targets.Attainment;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What members of groups are compared by: a number of their figure, or how much of their target it is (K1). */
final class Contenders {
    private final Targets targets;

    Contenders(Targets targets) {
        this.targets = targets;
    }

    /**
     * A member with what it is compared by.
     *
     * @param knownAt when that was known; null where there is neither a figure nor a target that is asked for
     */
    record Contender(Candidate candidate, @Nullable Instant knownAt) {}

    /** @param figure what stands for the member; null where nothing does */
    Contender of(String region, Measure measure, Indicator indicator, Period period, @Nullable Figure figure) {
        Instant knownAt = figure == null ? null : figure.knownAt();
        if (measure != Measure.ATTAINMENT) {
            return new Contender(Candidate.of(region, measure, indicator, figure), knownAt);
        }
        Targets.Standing aim = aim(region, indicator, period);
        if (aim != null && (knownAt == null || knownAt.isBefore(aim.knownAt()))) {
            knownAt = aim.knownAt();
        }
        return new Contender(
                Attainment.candidate(region, indicator, figure, aim == null ? null : aim.target()), knownAt);
    }

    /** The LEVEL of the year, else the COUNT. */
    private Targets.@Nullable Standing aim(String region, Indicator indicator, Period period) {
        return targets.of(indicator.code(), period.year()).getOrDefault(region, List.of()).stream()
                .filter(each -> each.target().kind().isAmount())
                .min(Comparator.comparing(each -> each.target().kind()))
                .orElse(null);
    }
}
