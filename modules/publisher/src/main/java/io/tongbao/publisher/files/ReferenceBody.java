package io.tongbao.publisher.files;

import io.tongbao.contracts.AlertRuleDefinition;
import io.tongbao.contracts.Definitions;
import io.tongbao.contracts.IndicatorDefinition;
import io.tongbao.contracts.Membership;
import io.tongbao.contracts.RankingRule;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Region;
import io.tongbao.contracts.RegionGroup;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;

/** The body of a piece of reference data while it is filled, and how it is checked and put into its change. */
record ReferenceBody(SpecificRecord record, BiConsumer<String, ReferenceChange> into) {
    static ReferenceBody of(FileKind kind) {
        return switch (kind) {
            case REGIONS -> {
                Region body = Region.newBuilder().build();
                yield new ReferenceBody(body, (code, change) -> {
                    change.setRegion(body);
                    Definitions.region(code, body);
                });
            }
            case MEMBERSHIPS -> {
                Membership body = Membership.newBuilder().build();
                yield new ReferenceBody(body, (code, change) -> {
                    change.setMembership(body);
                    Definitions.membership(code, body);
                });
            }
            case INDICATORS -> {
                IndicatorDefinition body = IndicatorDefinition.newBuilder().build();
                yield new ReferenceBody(body, (code, change) -> {
                    change.setIndicator(body);
                    Definitions.indicator(code, body);
                });
            }
            case GROUPS -> {
                RegionGroup body = RegionGroup.newBuilder().build();
                yield new ReferenceBody(body, (code, change) -> {
                    change.setGroup(body);
                    Definitions.group(code, body);
                });
            }
            case RANKINGS -> {
                RankingRule body = RankingRule.newBuilder().build();
                yield new ReferenceBody(body, (code, change) -> {
                    change.setRanking(body);
                    Definitions.ranking(code, body);
                });
            }
            case ALERT_RULES -> {
                AlertRuleDefinition body = AlertRuleDefinition.newBuilder().build();
                yield new ReferenceBody(body, (code, change) -> {
                    change.setAlertRule(body);
                    Definitions.alertRule(code, change.getVersion(), body);
                });
            }
            case SCHEMES, LIGHT_RULES -> throw new IllegalArgumentException(kind + ": each is made of several rows");
            case TARGETS, REPORTS, PROJECTS -> throw new IllegalArgumentException(kind + ": are no reference data");
        };
    }

    /** @throws IllegalArgumentException that names the code, the field and what would be right */
    void define(String code, ReferenceChange change) {
        into.accept(code, change);
    }
}
