package io.tongbao.contracts;

import io.tongbao.statistics.Direction;
import io.tongbao.statistics.Group;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.ItemMethod;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.MissingItem;
import io.tongbao.statistics.PriceBasis;
import io.tongbao.statistics.Publishes;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.Scheme;
import io.tongbao.statistics.ScoreItem;
import io.tongbao.statistics.ScoreScheme;
import io.tongbao.statistics.ScoreTotal;
import io.tongbao.statistics.Ties;
import io.tongbao.statistics.alert.AlertKind;
import io.tongbao.statistics.alert.AlertLevel;
import io.tongbao.statistics.alert.AlertRule;
import io.tongbao.statistics.alert.AlertRules;
import io.tongbao.statistics.light.Clause;
import io.tongbao.statistics.light.Condition;
import io.tongbao.statistics.light.Light;
import io.tongbao.statistics.light.LightRule;
import io.tongbao.statistics.light.Operator;
import io.tongbao.statistics.light.Presets;
import io.tongbao.statistics.light.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns bodies of {@link ReferenceChange} into the records of the arithmetic. Every method throws
 * {@link IllegalArgumentException} that names the code, the field and what would be right.
 */
public final class Definitions {
    private static final String MEASURES = "MONTH_VALUE, MONTH_GROWTH, CUMULATIVE_VALUE, CUMULATIVE_GROWTH";

    private Definitions() {}

    /**
     * What a change defines, a record of the arithmetic; null where it withdraws a definition.
     *
     * @throws IllegalArgumentException also where the kind is unknown or its body is missing
     */
    public static @Nullable Object of(ReferenceChange change) {
        return switch (change.getKind()) {
            case ReferenceKinds.REGION -> of(change, change.getRegion(), Definitions::region);
            case ReferenceKinds.MEMBERSHIP -> of(change, change.getMembership(), Definitions::membership);
            case ReferenceKinds.INDICATOR -> of(change, change.getIndicator(), Definitions::indicator);
            case ReferenceKinds.GROUP -> of(change, change.getGroup(), Definitions::group);
            case ReferenceKinds.RANKING -> of(change, change.getRanking(), Definitions::ranking);
            case ReferenceKinds.SCHEME -> of(change, change.getScheme(), Definitions::scheme);
            case ReferenceKinds.LIGHT_RULE ->
                of(change, change.getLightRule(), (code, body) -> lightRule(code, change.getVersion(), body));
            case ReferenceKinds.ALERT_RULE ->
                of(change, change.getAlertRule(), (code, body) -> alertRule(code, change.getVersion(), body));
            default ->
                throw new IllegalArgumentException(
                        change.getCode() + ", kind '" + change.getKind() + "': must be " + ReferenceKinds.ALL);
        };
    }

    private static <B> @Nullable Object of(
            ReferenceChange change, @Nullable B body, BiFunction<String, B, Object> define) {
        if (change.getWithdrawn()) {
            return null;
        }
        if (body == null) {
            String field = change.getKind().toLowerCase(Locale.ROOT);
            throw new IllegalArgumentException(
                    change.getCode() + ", " + field + " '': must be given, or the definition be withdrawn");
        }
        return define.apply(change.getCode(), body);
    }

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
                constant(code, "measure", body.getMeasure(), Measure::valueOf, MEASURES + ", VALUE or SCORE"),
                direction(code, body.getDirection()),
                body.getDecimals(),
                constant(code, "ties", body.getTies(), Ties::valueOf, "AS_SHOWN or EXACT"),
                body.getAim());
    }

    /** Blank: as the indicator's, for which NONE stands. */
    private static Direction direction(String code, String text) {
        if (text.equals(Direction.NONE.name())) {
            throw new IllegalArgumentException(
                    code + ", direction 'NONE': must be HIGHER or LOWER, or empty for the indicator's");
        }
        return text.isBlank()
                ? Direction.NONE
                : constant(
                        code, "direction", text, Direction::valueOf, "HIGHER or LOWER, or empty for the indicator's");
    }

    /** A composite score. */
    public static ScoreScheme scheme(String code, ScoringScheme body) {
        return new ScoreScheme(
                code,
                body.getNameZh(),
                body.getNameEn(),
                body.getItems().stream().map(each -> item(code, each)).toList(),
                constant("scheme " + code, "total", body.getTotal(), ScoreTotal::valueOf, "ARITHMETIC or GEOMETRIC"));
    }

    /** One item of a composite score. */
    public static ScoreItem item(String scheme, ScoringItem body) {
        String where = "scheme " + scheme + ", item " + body.getItem();
        Measure measure = constant(where, "measure", body.getMeasure(), Measure::valueOf, MEASURES + " or VALUE");
        ItemMethod method = constant(
                where,
                "method",
                body.getMethod(),
                ItemMethod::valueOf,
                "COMPLETION, EFFICACY, MIN_MAX, RATIO_TO_BEST or RANK_SUM");
        MissingItem missing =
                constant(where, "missing", body.getMissing(), MissingItem::valueOf, "ZERO, REWEIGHT or EXCLUDE");
        BigDecimal weight = body.getWeight();
        if (weight == null) {
            throw new IllegalArgumentException(where + ", weight '': must be above 0");
        }
        try {
            return new ScoreItem(body.getItem(), body.getIndicator(), measure, method, weight, body.getCap(), missing);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("scheme " + scheme + ", " + e.getMessage(), e);
        }
    }

    /**
     * A light rule.
     *
     * @param version of the definition, which is the rule's where its authors give it none
     */
    public static LightRule lightRule(String code, int version, LightRuleDefinition body) {
        if (Presets.of(code).isPresent()) {
            throw new IllegalArgumentException("light rule '" + code
                    + "': must have another code, since this one names a rule that comes with the system");
        }
        return new LightRule(
                code,
                body.getRuleVersion() == 0 ? Math.max(1, version) : body.getRuleVersion(),
                body.getClauses().stream().map(each -> clause(code, each)).toList());
    }

    /**
     * An alert rule.
     *
     * @param version of the definition; one that takes a preset's place counts on from the preset's
     */
    public static AlertRule alertRule(String code, int version, AlertRuleDefinition body) {
        String where = "alert rule " + code;
        String kinds = "one of " + String.join(", ", AlertKinds.all());
        AlertKind kind = constant(where, "kind", body.getKind(), AlertKind::valueOf, kinds);
        int before = AlertRules.preset(code).map(AlertRule::version).orElse(0);
        return new AlertRule(
                code,
                before + Math.max(1, version),
                body.getNameZh(),
                body.getNameEn(),
                kind,
                body.getActive(),
                body.getIndicator(),
                body.getRanking(),
                body.getGroup(),
                body.getThreshold(),
                body.getCount(),
                body.getDueDay(),
                constant(where, "level", body.getLevel(), AlertLevel::valueOf, "BLUE, YELLOW or RED"),
                body.getEscalateAfter(),
                body.getClearAfter());
    }

    /** One clause of a light rule. */
    public static Clause clause(String rule, LightClause body) {
        String where = "light rule " + rule;
        Light light = constant(
                where, "light", body.getLight(), Light::valueOf, "GREEN, YELLOW, RED, RED_LIST, BLACK_LIST or NONE");
        return new Clause(
                body.getConditions().stream()
                        .map(each -> condition(where, each))
                        .toList(),
                light);
    }

    private static Condition condition(String where, LightCondition body) {
        Subject subject = constant(
                where,
                "subject",
                body.getSubject(),
                Subject::valueOf,
                "GAP, PLAN, GROUP, MEAN, FIGURE, RANK, RANK_FROM_LAST, BEHIND_IN_A_ROW or OTHERWISE");
        Operator operator = Operator.of(body.getOperator())
                .orElseThrow(() -> new IllegalArgumentException(
                        where + ", operator '" + body.getOperator() + "': must be >=, >, <=, < or ="));
        BigDecimal value = body.getValue();
        if (value == null) {
            throw new IllegalArgumentException(where + ", value '': must be a number to compare " + subject + " with");
        }
        return new Condition(subject, operator, value);
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
