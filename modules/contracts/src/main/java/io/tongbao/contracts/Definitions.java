package io.tongbao.contracts;

import io.tongbao.statistics.Direction;
import io.tongbao.statistics.Group;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.PriceBasis;
import io.tongbao.statistics.Publishes;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.Scheme;
import io.tongbao.statistics.Ties;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns bodies of {@link ReferenceChange} into the records of the arithmetic. Every method throws
 * {@link IllegalArgumentException} that names the code, the field and what would be right.
 */
public final class Definitions {
    private Definitions() {}

    /** A region. */
    public static io.tongbao.statistics.Region region(String code, Region body) {
        return new io.tongbao.statistics.Region(
                code,
                body.getNameZh(),
                body.getNameEn(),
                body.getKind(),
                body.getPredecessors(),
                day(code, "valid_from", body.getValidFrom()),
                day(code, "valid_to", body.getValidTo()));
    }

    /** A membership. */
    public static io.tongbao.statistics.Membership membership(String code, Membership body) {
        return new io.tongbao.statistics.Membership(
                body.getHierarchy(),
                body.getRegion(),
                body.getParent(),
                day(code, "valid_from", body.getValidFrom()),
                day(code, "valid_to", body.getValidTo()));
    }

    /** An indicator. */
    public static Indicator indicator(String code, IndicatorDefinition body) {
        return new Indicator(
                code,
                body.getNameZh(),
                body.getNameEn(),
                body.getUnit(),
                body.getDecimals(),
                body.getGrowthDecimals(),
                constant(code, "kind", body.getKind(), Kind::valueOf, "FLOW, STOCK or RATE"),
                constant(code, "scheme", body.getScheme(), Scheme::valueOf, "M12, M11, Q4 or A1"),
                constant(code, "publishes", body.getPublishes(), Publishes::valueOf, "LEVEL, RATE or BOTH"),
                constant(code, "direction", body.getDirection(), Direction::valueOf, "HIGHER, LOWER or NONE"),
                body.getAdditive(),
                body.getRollupHierarchy(),
                constant(code, "price_basis", body.getPriceBasis(), PriceBasis::valueOf, "CURRENT or CONSTANT"),
                body.getVolatile$(),
                body.getNumerator(),
                body.getDenominator(),
                body.getPartOf(),
                body.getDueDay(),
                body.getNonNegative(),
                body.getBreakdown());
    }

    /** A group. */
    public static Group group(String code, RegionGroup body) {
        return new Group(
                code,
                body.getNameZh(),
                body.getNameEn(),
                body.getAncestor(),
                body.getHierarchy(),
                body.getMemberKind(),
                body.getMembers());
    }

    /** A ranking. */
    public static RankingDefinition ranking(String code, RankingRule body) {
        return new RankingDefinition(
                code,
                body.getGroup(),
                body.getIndicator(),
                constant(
                        code,
                        "measure",
                        body.getMeasure(),
                        Measure::valueOf,
                        "MONTH_VALUE, MONTH_GROWTH, CUMULATIVE_VALUE, CUMULATIVE_GROWTH or VALUE"),
                constant(code, "direction", body.getDirection(), Direction::valueOf, "HIGHER or LOWER"),
                body.getDecimals(),
                constant(code, "ties", body.getTies(), Ties::valueOf, "AS_SHOWN or EXACT"),
                body.getAim());
    }

    private static @Nullable LocalDate day(String code, String field, @Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : constant(code, field, text, LocalDate::parse, "a day such as 2023-01-31");
    }

    private static <T> T constant(String code, String field, String text, Function<String, T> read, String right) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new IllegalArgumentException(code + ", " + field + " '" + text + "': must be " + right, e);
        }
    }
}
