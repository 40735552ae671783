package io.tongbao.statistics.targets;

import io.tongbao.statistics.Code;
import io.tongbao.statistics.Figure;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.Precision;
import io.tongbao.statistics.Said;
import io.tongbao.statistics.light.LightRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit undertook to reach in a year (T1), a line of its target letter.
 *
 * @param region code
 * @param indicator code
 * @param year four digits
 * @param kind what it asks for
 * @param value in the indicator's unit; per cent for GROWTH (percentage points of a RATE), a place for RANK
 * @param ranking code of the ranking that RANK is about, or whose ranks a light rule asks for; null for none
 * @param pacing of a paced target ({@link #isPaced})
 * @param curve of CUSTOM pacing: the share due by the end of each month, in per cent, twelve that never fall, the last
 *     one 100; else empty
 * @param weight in the unit's whole letter, above 0; null where the letter weighs nothing
 * @param lightRule code of the rule that gives its light (T6)
 * @param version 1 for the first letter; the highest stands
 * @param signedOn day of the letter; null where it is not known
 */
public record Target(
        String region,
        String indicator,
        int year,
        TargetKind kind,
        BigDecimal value,
        @Nullable String ranking,
        Pacing pacing,
        List<BigDecimal> curve,
        @Nullable BigDecimal weight,
        String lightRule,
        int version,
        @Nullable LocalDate signedOn) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /**
     * Checks what can be told without the indicator.
     *
     * @throws IllegalArgumentException naming field, value and what would be right
     */
    public Target {
        Code.require("region", region);
        Code.require("indicator", indicator);
        Code.require("light_rule", lightRule);
        require(year >= 1000 && year <= 9999, "year", year, "four digits");
        require(version >= 1, "version", version, "1 or more");
        value = Precision.normal(value);
        curve = curve.stream().map(Precision::normal).toList();
        weight = Precision.normalOrNull(weight);
        require(weight == null || weight.signum() > 0, "weight", weight, "above 0, or empty");
        require(kind != TargetKind.RANK || kind.takes(value), "value", value, "a place: a whole number of 1 or more");
        require(kind != TargetKind.COUNT || kind.takes(value), "value", value, "a count: a whole number of 0 or more");
        require(kind != TargetKind.RANK || ranking != null, "ranking", "", "the ranking whose place is aimed at");
        require(
                (pacing == Pacing.CUSTOM) == !curve.isEmpty(),
                "pace_custom",
                curve,
                "given with pace CUSTOM, and only then");
        require(
                curve.isEmpty() || isCurve(curve),
                "pace_custom",
                curve,
                "twelve shares in per cent that never fall, from 0 or more to 100");
    }

    /** Whether it has a pace: LEVEL and COUNT of a FLOW indicator alone; all others are compared as they are (T2). */
    public boolean isPaced(Indicator definition) {
        return kind.isAmount() && definition.kind() == Kind.FLOW;
    }

    /** Whether it looks at the unit's group: at its place there, or as its light rule does. */
    public boolean looksAtGroup(LightRule rule) {
        return kind == TargetKind.RANK || rule.looksAtGroup();
    }

    /**
     * Which number of a figure it is compared with; of RANK the one that is ranked matters.
     *
     * @param figure what stands; of a RATE it says which side there is
     */
    public Measure measure(Indicator definition, Figure figure) {
        if (kind != TargetKind.GROWTH) {
            return Measure.VALUE;
        }
        return switch (definition.headline()) {
            case CUMULATIVE -> Measure.CUMULATIVE_GROWTH;
            case MONTH -> Measure.MONTH_GROWTH;
            case PRESENT -> figure.cumulative().value() != null ? Measure.CUMULATIVE_GROWTH : Measure.MONTH_GROWTH;
        };
    }

    /** What it says, as one text (R1): but for its version, which counts up where the letter names none. */
    public String said() {
        return new Said()
                .add("value", value)
                .add("ranking", ranking)
                .add("pace", pacing)
                .add("pace_custom", curve)
                .add("weight", weight)
                .add("light_rule", lightRule)
                .add("signed_on", signedOn)
                .toString();
    }

    /** The same as another version. */
    Target version(int number) {
        return new Target(
                region, indicator, year, kind, value, ranking, pacing, curve, weight, lightRule, number, signedOn);
    }

    /** Whether these are shares in per cent that CUSTOM pacing can follow (T2). */
    static boolean isCurve(List<BigDecimal> curve) {
        BigDecimal before = BigDecimal.ZERO;
        for (BigDecimal each : curve) {
            if (each.compareTo(before) < 0) {
                return false;
            }
            before = each;
        }
        return curve.size() == 12 && before.compareTo(WHOLE) == 0;
    }

    private static void require(boolean holds, String field, @Nullable Object value, String right) {
        if (!holds) {
            throw new IllegalArgumentException("target, " + field + " '" + value + "': must be " + right);
        }
    }
}
