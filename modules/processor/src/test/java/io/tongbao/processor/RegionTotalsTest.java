package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.project.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegionTotalsTest {
    private static final Period MARCH = new Period(2023, 3);
    private static final Period APRIL = new Period(2023, 4);

    private KeyValueStore<String, byte[]> store;
    private RegionTotals totals;

    @BeforeEach
    void start() {
        MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
        store = org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore("totals"),
                        Serdes.String(),
                        Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        totals = new RegionTotals(store);
    }

    private static Totals of(int batches, int value) {
        Map<String, Totals.Sum> sums = new HashMap<>();
        sums.put("prj_signed", new Totals.Sum(BigDecimal.valueOf(value), 1));
        for (int i = 0; i < batches; i++) {
            String batch = "@" + "批".repeat(76) + i;
            sums.put("prj_signed" + batch, new Totals.Sum(BigDecimal.valueOf(i), 1));
            sums.put("prj_started" + batch, new Totals.Sum(BigDecimal.ZERO, 1));
        }
        return new Totals(sums);
    }

    private Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new HashMap<>();
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            all.forEachRemaining(each -> sizes.put(each.key, each.value.length));
        }
        return sizes;
    }

    @Test
    void noRecordGrowsWithTheBatches() {
        totals.put("t", MARCH, Totals.NONE, of(4_000, 1));
        totals.put("t", APRIL, Totals.NONE, of(2, 2));
        totals.put("town", MARCH, Totals.NONE, of(0, 3));

        assertThat(sizes().values()).hasSize(4_001 + 3 + 1).allMatch(each -> each < 1_000);
        assertThat(totals.from("t", MARCH))
                .containsExactly(Map.entry(MARCH, Optional.of(of(4_000, 1))), Map.entry(APRIL, Optional.of(of(2, 2))));
        assertThat(totals.from("t", new Period(2023, 5))).containsValue(Optional.empty());
        List<String> visited = new ArrayList<>();
        totals.forEach((region, period, each) ->
                visited.add(region + " " + period + " " + each.sums().size()));
        assertThat(visited).containsExactlyInAnyOrder("t 2023-03 8001", "t 2023-04 5", "town 2023-03 1");
    }

    @Test
    void ofBatchesOnlyWhatChangedIsWritten() {
        totals.put("t", MARCH, Totals.NONE, of(3, 1));
        Map<String, Totals.Sum> sums = new HashMap<>(of(3, 1).sums());
        sums.replaceAll((code, sum) -> code.endsWith("2") ? new Totals.Sum(BigDecimal.TEN, 2) : sum);
        Totals changed = new Totals(sums);
        sizes().keySet().stream().filter(each -> !each.endsWith("2")).forEach(store::delete);
        store.put("t|2023-03", new CompactWriter(3).number(0).bytes());

        totals.put("t", MARCH, of(3, 1), changed);

        assertThat(sizes()).hasSize(2);
        assertThat(totals.from("t", MARCH).get(MARCH).orElseThrow().sums().values())
                .containsOnly(new Totals.Sum(BigDecimal.TEN, 2));
    }

    @Test
    void sumsOfTheVersionBeforeAreReadAndMovedApart() {
        CompactWriter before = new CompactWriter(2)
                .each(of(3, 1).sums().entrySet(), (out, each) -> out.text(each.getKey())
                        .decimal(each.getValue().value())
                        .number(each.getValue().projects()));
        store.put("t|2023-03", before.bytes());
        Totals read = totals.from("t", MARCH).get(MARCH).orElseThrow();

        totals.put("t", MARCH, read, of(3, 2));

        assertThat(read).isEqualTo(of(3, 1));
        assertThat(sizes()).hasSize(4);
        assertThat(totals.from("t", MARCH)).containsExactly(Map.entry(MARCH, Optional.of(of(3, 2))));
    }

    @Test
    void sumsByRulesThatAreNoMoreAreAddedUpAnew() {
        store.put("t|2023-03", new CompactWriter(1).number(0).bytes());

        assertThat(totals.from("t", MARCH)).containsExactly(Map.entry(MARCH, Optional.empty()));
        totals.forEach((region, period, each) -> assertThat(region).isEqualTo("none"));
        totals.put("t", MARCH, Totals.NONE, of(1, 1));
        assertThat(totals.from("t", MARCH)).containsExactly(Map.entry(MARCH, Optional.of(of(1, 1))));
    }
}
