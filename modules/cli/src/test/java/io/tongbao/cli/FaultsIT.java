package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.benchmarks.faults.FaultKind;
import io.tongbao.benchmarks.faults.FaultsBenchmark;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short round of what {@code tongbao benchmark faults} does for half an hour: processes of all roles under faults. */
class FaultsIT {
    /** Draws broker, both sinks in their transaction and a way in the first round, all processes in the second. */
    private static final long SEED = 215;

    private static final int ROUNDS = 2;
    private static final List<FaultKind> KINDS = List.of(
            FaultKind.KILL_ALL,
            FaultKind.KILL_PROCESSOR,
            FaultKind.KILL_SINKS_IN_TRANSACTION,
            FaultKind.BROKER_KILL,
            FaultKind.KILL_SERVER,
            FaultKind.LINK_CUT,
            FaultKind.POISON);

    @TempDir
    Path folder;

    @Test
    void nothingIsLostDoubledOrComputedOtherwise() throws Exception {
        StringWriter said = new StringWriter();

        int differences = FaultsBenchmark.run(folder, SEED, ROUNDS, KINDS, new PrintWriter(said));

        assertThat(differences).as(said.toString()).isZero();
        assertThat(said.toString())
                .containsPattern("stats.rankings: [1-9]\\S* rows")
                .contains("between rows and offsets", "kill -9 of all processes");
    }
}
