package io.tongbao.statistics.targets;

import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.ScoreScheme;
import org.jspecify.annotations.Nullable;

/**
 * What a target's column of the indicator means (T1): an indicator, or the scheme of a composite score.
 *
 * @param indicator null for a score
 */
record TargetSubject(String code, String nameZh, @Nullable Indicator indicator) {
    /** Null where nothing is known by the code. */
    static @Nullable TargetSubject of(TargetChecks.References known) {
        Indicator indicator = known.indicator();
        if (indicator != null) {
            return new TargetSubject(indicator.code(), indicator.nameZh(), indicator);
        }
        ScoreScheme scheme = known.scheme();
        return scheme == null ? null : new TargetSubject(scheme.code(), scheme.nameZh(), null);
    }

    boolean isRankedBy(RankingDefinition ranking) {
        return ranking.isScore() == (indicator == null) && ranking.indicator().equals(code);
    }

    /** The unit that a target of a kind is in; of a score there are places alone. */
    String unit(TargetKind kind) {
        if (indicator == null) {
            return "位";
        }
        return switch (kind) {
            case LEVEL, CEILING, COUNT -> indicator.unit();
            case GROWTH -> indicator.kind() == Kind.RATE ? "百分点" : "%";
            case RANK -> "位";
        };
    }
}
