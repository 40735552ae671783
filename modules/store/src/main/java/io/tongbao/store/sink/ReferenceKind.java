package io.tongbao.store.sink;

import io.tongbao.contracts.AlertRuleDefinition;
import io.tongbao.contracts.IndicatorDefinition;
import io.tongbao.contracts.LightRuleDefinition;
import io.tongbao.contracts.Membership;
import io.tongbao.contracts.RankingRule;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Region;
import io.tongbao.contracts.RegionGroup;
import io.tongbao.contracts.ScoringScheme;
import io.tongbao.store.Sql;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** A kind of reference data: where its body is, and its table of current definitions. */
final class ReferenceKind {
    private static final List<ReferenceKind> ALL = List.of(
            new ReferenceKind(ReferenceKinds.REGION, "region", Region.getClassSchema(), ReferenceChange::getRegion),
            new ReferenceKind(
                    ReferenceKinds.MEMBERSHIP,
                    "membership",
                    Membership.getClassSchema(),
                    ReferenceChange::getMembership),
            new ReferenceKind(
                    ReferenceKinds.INDICATOR,
                    "indicator",
                    IndicatorDefinition.getClassSchema(),
                    ReferenceChange::getIndicator),
            new ReferenceKind(
                    ReferenceKinds.GROUP, "region_group", RegionGroup.getClassSchema(), ReferenceChange::getGroup),
            new ReferenceKind(
                    ReferenceKinds.RANKING,
                    "ranking_definition",
                    RankingRule.getClassSchema(),
                    ReferenceChange::getRanking),
            new ReferenceKind(
                    ReferenceKinds.SCHEME, "score_scheme", ScoringScheme.getClassSchema(), ReferenceChange::getScheme),
            new ReferenceKind(
                    ReferenceKinds.LIGHT_RULE,
                    "light_rule",
                    LightRuleDefinition.getClassSchema(),
                    ReferenceChange::getLightRule),
            new ReferenceKind(
                    ReferenceKinds.ALERT_RULE,
                    "alert_rule",
                    AlertRuleDefinition.getClassSchema(),
                    ReferenceChange::getAlertRule));

    private final String kind;
    private final Function<ReferenceChange, @Nullable SpecificRecord> body;
    private final String define;
    private final String withdraw;

    private ReferenceKind(
            String kind, String table, Schema schema, Function<ReferenceChange, @Nullable SpecificRecord> body) {
        this.kind = kind;
        this.body = body;
        Fields fields = Fields.of(schema);
        Map<String, String> parts = Map.of(
                "kind", kind,
                "table", table,
                "columns", fields.columns(),
                "excluded", fields.columns("excluded."),
                "values", ReferenceValues.of(fields));
        this.define = Sql.of("reference_current", parts);
        this.withdraw = Sql.of("reference_withdraw", parts);
    }

    /** The kinds known here. */
    static List<ReferenceKind> all() {
        return ALL;
    }

    /** The kind of a change; null for one that a newer version of the system has brought. */
    static @Nullable ReferenceKind of(ReferenceChange change) {
        return ALL.stream()
                .filter(each -> each.kind.equals(change.getKind()))
                .findFirst()
                .orElse(null);
    }

    /** The change's body as JSON; null where it is withdrawn without one. */
    @Nullable
    String json(ReferenceChange change) {
        SpecificRecord definition = body.apply(change);
        return definition == null ? null : definition.toString();
    }

    /** Takes the highest versions over into the current definitions. */
    String define() {
        return define;
    }

    /** Marks what is withdrawn. */
    String withdraw() {
        return withdraw;
    }
}
