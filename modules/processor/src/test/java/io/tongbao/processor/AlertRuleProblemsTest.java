package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.alert.AlertKind;
import io.tongbao.statistics.alert.AlertLevel;
import io.tongbao.statistics.alert.AlertRule;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertRuleProblemsTest {
    private final Registry registry =
            new Registry(new MockSchemaRegistryClient(List.of(new AvroSchemaProvider())), "mock");
    private Control standing;

    @BeforeEach
    void start() {
        registry.register(Topics.all());
        KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore("definitions"), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
        standing = new Control(store, registry);
        define(Events.flow("sales"));
        define(Events.group("towns", "a", "b"));
        define(Events.ranking("places", "towns", "sales", "CUMULATIVE_VALUE"));
    }

    private void define(ReferenceChange change) {
        byte[] value = new AvroCodec<>(registry, Topics.DEFINITIONS, ReferenceChange.class).encode(change);
        standing.apply(ReferenceKinds.key(change.getKind(), change.getCode()), value);
    }

    private @Nullable Problem problem(AlertRule rule) {
        return AlertRuleProblems.of(rule, standing);
    }

    /** A ranking of an indicator of its own, of a scheme. */
    private void ranking(String code, String scheme, String measure) {
        ReferenceChange ranked = Events.flow(code + "-ranked");
        ranked.getIndicator().setScheme(scheme);
        define(ranked);
        define(Events.ranking(code, "towns", code + "-ranked", measure));
    }

    @ParameterizedTest
    @CsvSource({
        "NEGATIVE_GROWTH, slaes, , , , indicator, slaes, 指标",
        "BEHIND_PACE, slaes, , , , indicator, slaes, 指标",
        "SUSPECT_VALUE, sales, , twons, , group, twons, 分组",
        "PROJECT_STALLED, , , twons, 2, group, twons, 分组",
        "RANK_DROP, , plaecs, , 2, ranking, plaecs, 排名",
        "LAST_K_IN_A_ROW, , plaecs, towns, 2, ranking, plaecs, 排名",
    })
    void a1_whatARuleNamesIsDefined(
            AlertKind kind,
            @Nullable String indicator,
            @Nullable String ranking,
            @Nullable String group,
            @Nullable Integer count,
            String field,
            String value,
            String zh) {
        Problem problem = problem(rule(kind, true, indicator, ranking, group, count, null));

        assertThat(problem).isNotNull();
        assertThat(problem.check()).isEqualTo("A1");
        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.value()).isEqualTo(value);
        assertThat(problem.messageEn())
                .contains("alert rule r, " + field + " '" + value + "': must be ", field + " that is defined")
                .endsWith("; publish it first");
        assertThat(problem.messageZh()).isEqualTo("预警规则 r 的" + zh + "“" + value + "”有误，应为：已定义的" + zh + "；请先发布该" + zh);
    }

    @Test
    void a1_whatWasWithdrawnIsNotDefined() {
        ReferenceChange gone = Events.ranking("places", "towns", "sales", "CUMULATIVE_VALUE");
        gone.setVersion(2);
        gone.setWithdrawn(true);
        define(gone);

        Problem problem = problem(rule(AlertKind.RANK_DROP, true, null, "places", null, 2, null));

        assertThat(problem).isNotNull();
        assertThat(problem.field()).isEqualTo("ranking");
    }

    @Test
    void a1_aRuleThatIsSwitchedOffMayNameWhatIsNotDefined() {
        assertThat(problem(rule(AlertKind.RANK_DROP, false, null, "plaecs", null, 2, null)))
                .isNull();
        due(2, 0);
        assertThat(problem(rule(AlertKind.REPORT_OVERDUE, false, "sales", null, "towns", null, null)))
                .isNull();
    }

    @Test
    void a1_aReportIsOverdueByTheDayOfTheRuleOrOfTheIndicator() {
        due(2, 0);
        Problem problem = problem(rule(AlertKind.REPORT_OVERDUE, true, "sales", null, "towns", null, null));

        assertThat(problem).isNotNull();
        assertThat(problem.field()).isEqualTo("due_day");
        assertThat(problem.value()).isEmpty();
        assertThat(problem.messageEn())
                .isEqualTo("alert rule r, due_day '': must be 1 to 31, since indicator sales has no due day either");
        assertThat(problem.messageZh()).isEqualTo("预警规则 r 的截止日“”有误，应为：1至31，因指标 sales 也没有截止日");
        assertThat(problem(rule(AlertKind.REPORT_OVERDUE, true, "sales", null, "towns", null, 10)))
                .isNull();

        due(3, 8);

        assertThat(problem(rule(AlertKind.REPORT_OVERDUE, true, "sales", null, "towns", null, null)))
                .isNull();
    }

    private void due(int version, int day) {
        ReferenceChange due = Events.flow("sales");
        due.setVersion(version);
        due.getIndicator().setDueDay(day);
        define(due);
    }

    @ParameterizedTest
    @CsvSource({
        "M12, CUMULATIVE_VALUE, 12",
        "M11, CUMULATIVE_GROWTH, 11",
        "M11, MONTH_VALUE, 10",
        "Q4, VALUE, 4",
        "A1, ATTAINMENT, 1",
    })
    void a1_nobodyIsLastMoreOftenThanAYearOfTheRankingHasRows(String scheme, String measure, int rows) {
        ranking("of", scheme, measure);

        assertThat(problem(rule(AlertKind.LAST_K_IN_A_ROW, true, null, "of", null, rows, null)))
                .isNull();
        if (rows < 12) {
            Problem problem = problem(rule(AlertKind.LAST_K_IN_A_ROW, true, null, "of", null, rows + 1, null));
            assertThat(problem).isNotNull();
            assertThat(problem.field()).isEqualTo("count");
            assertThat(problem.value()).isEqualTo(Integer.toString(rows + 1));
            assertThat(problem.messageEn())
                    .isEqualTo("alert rule r, count '" + (rows + 1) + "': must be " + rows
                            + " at most: rows are counted within a year, in which ranking of has no more");
            assertThat(problem.messageZh())
                    .isEqualTo("预警规则 r 的次数“" + (rows + 1) + "”有误，应为：不超过" + rows + "，因排名 of 一年只有" + rows + "期");
        }
    }

    @Test
    void a1_placesAreLostOnTheRowBeforeInTheYear() {
        ranking("yearly", "A1", "CUMULATIVE_VALUE");

        Problem problem = problem(rule(AlertKind.RANK_DROP, true, null, "yearly", null, 2, null));

        assertThat(problem).isNotNull();
        assertThat(problem.field()).isEqualTo("ranking");
        assertThat(problem.value()).isEqualTo("yearly");
        assertThat(problem.messageEn()).contains("must be a ranking with more than one row a year");
        assertThat(problem.messageZh()).contains("一年不止一期的排名");
    }

    @Test
    void a1_placesMayBeManyAndScoresHaveARowEachMonth() {
        define(Events.ranking("overall", "towns", "scheme", "SCORE"));

        assertThat(problem(rule(AlertKind.RANK_DROP, true, null, "places", null, 30, null)))
                .isNull();
        assertThat(problem(rule(AlertKind.LAST_K_IN_A_ROW, true, null, "overall", null, 12, null)))
                .isNull();
        assertThat(problem(rule(AlertKind.PROJECT_STALLED, true, null, null, "towns", 12, null)))
                .isNull();
        assertThat(problem(rule(AlertKind.TARGET_MISSED, true, null, null, null, null, null)))
                .isNull();
    }

    private static AlertRule rule(
            AlertKind kind,
            boolean active,
            @Nullable String indicator,
            @Nullable String ranking,
            @Nullable String group,
            @Nullable Integer count,
            @Nullable Integer dueDay) {
        return new AlertRule(
                "r", 1, "", "", kind, active, indicator, ranking, group, null, count, dueDay, AlertLevel.BLUE, 0, 1);
    }
}
