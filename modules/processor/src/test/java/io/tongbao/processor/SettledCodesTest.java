package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

/** What is said of which moments: numbers are milliseconds. */
class SettledCodesTest {
    private static final long LONG_AFTER = 10_000;

    private final MockProcessorContext<String, Emission> context = new MockProcessorContext<>();
    private final KeyValueStore<String, byte[]> store = store();
    private final List<String> said = new ArrayList<>();
    private SettledCodes codes = begin();
    private long now = 1_000_000;

    private KeyValueStore<String, byte[]> store() {
        KeyValueStore<String, byte[]> kept = org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore("settled"),
                        Serdes.String(),
                        Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        kept.init(context.getStateStoreContext(), kept);
        return kept;
    }

    private SettledCodes begin() {
        return new SettledCodes(
                store,
                (code, since, settled) -> said.add((settled ? "settled " : "void ") + code + " from "
                        + (since == Long.MIN_VALUE ? "the beginning" : since)),
                now);
    }

    private void came(long knownAt) {
        codes.came("gdp", knownAt, now);
    }

    private void rest(long latest, String... left) {
        now += LONG_AFTER;
        codes.tick(now, latest, () -> Set.of(left), code -> true);
    }

    private List<String> said() {
        List<String> taken = List.copyOf(said);
        said.clear();
        return taken;
    }

    @Test
    void k7_nothingIsSettledBeforeAllThatCameIsComputed() {
        came(100);
        came(110);
        rest(110, "gdp");
        assertThat(said()).containsExactly("void gdp from the beginning");
        rest(110, "tax");
        assertThat(said()).containsExactly("settled gdp from 110");
        rest(110);
        assertThat(said()).isEmpty();
    }

    @Test
    void k7_whatComesVoidsTheMomentsFromItsOwnOnOnce() {
        came(100);
        rest(100);
        said();

        came(200);
        came(210);
        assertThat(said()).containsExactly("void gdp from 200");
        assertThat(codes.unsettledFrom("gdp")).isEqualTo(200);
        rest(210);
        assertThat(said()).containsExactly("settled gdp from 210");
    }

    @Test
    void k7_whatComesLateVoidsWhatWasSettledAfterItsMoment() {
        came(100);
        rest(100);
        came(200);
        said();

        came(150);
        assertThat(said()).containsExactly("void gdp from 150");
        came(160);
        came(250);
        assertThat(said()).as("nothing is settled there any more").isEmpty();
        rest(250);
        assertThat(said()).containsExactly("settled gdp from 250");
    }

    @Test
    void k7_aDefinitionVoidsThemOfAllCodes() {
        came(100);
        codes.came("tax", 100, now);
        rest(100);
        said();

        codes.defined(120, now);
        assertThat(said()).containsExactly("void gdp from 120", "void tax from 120");
    }

    @Test
    void k7_aBurstIsSettledWhenItIsOver() {
        came(100);
        for (int i = 1; i < 10; i++) {
            now += 500;
            came(100 + i);
            codes.tick(now, 100 + i, Set::of, code -> true);
        }
        assertThat(said()).containsExactly("void gdp from the beginning");
    }

    @Test
    void k7_whatIsNotDefinedIsNotSettled() {
        came(100);
        now += LONG_AFTER;
        codes.tick(now, 100, Set::of, code -> false);
        assertThat(said()).containsExactly("void gdp from the beginning");
    }

    @Test
    void itIsAtRestWhenNothingIsLeftToBeSaid() {
        assertThat(codes.isAtRest()).isTrue();
        came(100);
        assertThat(codes.isAtRest()).isFalse();
        rest(100, "gdp");
        assertThat(codes.isAtRest()).as("while something is left to compute").isFalse();
        rest(100);
        assertThat(codes.isAtRest()).isTrue();
    }

    @Test
    void whatIsNotDefinedRestsUntilItIs() {
        came(100);
        now += LONG_AFTER;
        codes.tick(now, 100, Set::of, code -> false);
        assertThat(codes.isAtRest()).isTrue();
        codes.defined(110, now);
        assertThat(codes.isAtRest()).isFalse();
        rest(110);
        assertThat(said()).containsExactly("void gdp from the beginning", "settled gdp from 110");
    }

    @Test
    void k7_aRestartLosesNothing() {
        came(100);
        codes = begin();
        rest(100);
        assertThat(said()).containsExactly("void gdp from the beginning", "settled gdp from 100");

        codes = begin();
        came(90);
        codes = begin();
        came(95);
        assertThat(said()).containsExactly("void gdp from 90");
    }
}
