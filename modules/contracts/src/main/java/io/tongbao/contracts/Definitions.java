package io.tongbao.contracts;

import io.tongbao.statistics.DefinitionException;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Turns bodies of {@link ReferenceChange} into the records of the arithmetic. Every method throws
 * {@link DefinitionException} that names the code, the field and what would be right, in English and Chinese.
 */
public final class Definitions {
    private Definitions() {}

    /**
     * What a change defines, a record of the arithmetic; null where it withdraws a definition.
     *
     * @throws DefinitionException also where the kind is unknown or its body is missing
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
                throw new DefinitionException(
                        change.getCode(),
                        "kind",
                        change.getKind(),
                        "must be " + ReferenceKinds.ALL,
                        "应为" + ReferenceKinds.ALL + "之一");
        };
    }

    private static <B> @Nullable Object of(
            ReferenceChange change, @Nullable B body, BiFunction<String, B, Object> define) {
        if (change.getWithdrawn()) {
            return null;
        }
        if (body == null) {
            String field = change.getKind().toLowerCase(Locale.ROOT);
            throw new DefinitionException(
                    change.getCode(), field, null, "must be given, or the definition be withdrawn", "应填写，或撤销该定义");
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
                FieldText.day(code, "valid_from", body.getValidFrom()),
                FieldText.day(code, "valid_to", body.getValidTo()));
    }

    /** A membership. */
    public static io.tongbao.statistics.Membership membership(String code, Membership body) {
        return new io.tongbao.statistics.Membership(
                body.getHierarchy(),
                body.getRegion(),
                body.getParent(),
                FieldText.day(code, "valid_from", body.getValidFrom()),
                FieldText.day(code, "valid_to", body.getValidTo()));
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
                FieldText.constant(code, "kind", body.getKind(), EnumSet.allOf(Kind.class)),
                FieldText.constant(code, "scheme", body.getScheme(), EnumSet.allOf(Scheme.class)),
                FieldText.constant(code, "publishes", body.getPublishes(), EnumSet.allOf(Publishes.class)),
                FieldText.constant(code, "direction", body.getDirection(), EnumSet.allOf(Direction.class)),
                body.getAdditive(),
                body.getRollupHierarchy(),
                FieldText.constant(code, "price_basis", body.getPriceBasis(), EnumSet.allOf(PriceBasis.class)),
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
                FieldText.constant(code, "measure", body.getMeasure(), EnumSet.allOf(Measure.class)),
                direction(code, body.getDirection()),
                body.getDecimals(),
                FieldText.constant(code, "ties", body.getTies(), EnumSet.allOf(Ties.class)),
                body.getAim());
    }

    /** Blank: as the indicator's, for which NONE stands. */
    private static Direction direction(String code, String text) {
        if (text.isBlank()) {
            return Direction.NONE;
        }
        for (Direction each : List.of(Direction.HIGHER, Direction.LOWER)) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        throw new DefinitionException(
                code,
                "direction",
                text,
                "must be HIGHER or LOWER, or empty for the indicator's",
                "应为HIGHER或LOWER，留空则与指标相同");
    }

    /** A composite score. */
    public static ScoreScheme scheme(String code, ScoringScheme body) {
        return new ScoreScheme(
                code,
                body.getNameZh(),
                body.getNameEn(),
                body.getItems().stream().map(each -> item(code, each)).toList(),
                FieldText.constant("scheme " + code, "total", body.getTotal(), EnumSet.allOf(ScoreTotal.class)));
    }

    /** One item of a composite score. */
    public static ScoreItem item(String scheme, ScoringItem body) {
        String where = "scheme " + scheme + ", item " + body.getItem();
        Measure measure = FieldText.constant(
                where, "measure", body.getMeasure(), EnumSet.complementOf(EnumSet.of(Measure.SCORE)));
        ItemMethod method = FieldText.constant(where, "method", body.getMethod(), EnumSet.allOf(ItemMethod.class));
        MissingItem missing = FieldText.constant(where, "missing", body.getMissing(), EnumSet.allOf(MissingItem.class));
        BigDecimal weight = body.getWeight();
        if (weight == null) {
            throw new DefinitionException(where, "weight", null, "must be above 0", "应大于0");
        }
        try {
            return new ScoreItem(body.getItem(), body.getIndicator(), measure, method, weight, body.getCap(), missing);
        } catch (DefinitionException e) {
            throw e.within("scheme " + scheme);
        }
    }

    /**
     * A light rule.
     *
     * @param version of the definition, which is the rule's where its authors give it none
     */
    public static LightRule lightRule(String code, int version, LightRuleDefinition body) {
        if (Presets.of(code).isPresent()) {
            throw new DefinitionException(
                    "light rule " + code,
                    "rule",
                    code,
                    "must be another code, since this one names a rule that comes with the system",
                    "应改用其他代码：该代码为系统预设规则");
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
        AlertKind kind = FieldText.constant(where, "kind", body.getKind(), EnumSet.allOf(AlertKind.class));
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
                FieldText.constant(where, "level", body.getLevel(), EnumSet.allOf(AlertLevel.class)),
                body.getEscalateAfter(),
                body.getClearAfter());
    }

    /** One clause of a light rule. */
    public static Clause clause(String rule, LightClause body) {
        String where = "light rule " + rule;
        Light light = FieldText.constant(where, "light", body.getLight(), EnumSet.allOf(Light.class));
        return new Clause(
                body.getConditions().stream()
                        .map(each -> condition(where, each))
                        .toList(),
                light);
    }

    private static Condition condition(String where, LightCondition body) {
        Subject subject = FieldText.constant(where, "subject", body.getSubject(), EnumSet.allOf(Subject.class));
        Operator operator = Operator.of(body.getOperator())
                .orElseThrow(() -> new DefinitionException(
                        where, "operator", body.getOperator(), "must be >=, >, <=, < or =", "应为>=、>、<=、<或="));
        BigDecimal value = body.getValue();
        if (value == null) {
            throw new DefinitionException(
                    where,
                    "value",
                    null,
                    "must be a number to compare " + subject + " with",
                    "应为与" + subject + "比较的数值");
        }
        return new Condition(subject, operator, value);
    }
}
