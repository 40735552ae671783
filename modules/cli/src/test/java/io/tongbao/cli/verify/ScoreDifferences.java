package io.tongbao.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.store.Database;
import io.tongbao.store.verify.ScorePortion;
import io.tongbao.store.verify.ScoreVerifier;
import io.tongbao.store.verify.Verified;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the oracle computes of scores and the stream does not, or the other way round. */
final class ScoreDifferences {
    private static final int MOST = 20;

    private long rows;
    private long targets;

    /** @param at null: what stands, and what is told of now */
    List<String> of(Database database, @Nullable Instant at) {
        ScoreVerifier verifier = new ScoreVerifier(database);
        List<String> found = new ArrayList<>();
        for (ScorePortion portion : verifier.portions(at, null)) {
            List<Verified> all = new ArrayList<>(verifier.asOf(portion, at, MOST));
            if (at == null) {
                all.addAll(verifier.current(portion, MOST));
            }
            for (Verified each : all) {
                rows += each.rows();
                targets += each.view().startsWith("stats.target_progress") ? each.rows() : 0;
                each.differences().forEach(difference -> found.add(difference.toString()));
            }
        }
        return found;
    }

    /** Sees to it that scores, and targets of a place in them, were compared at all. */
    void requireAny() {
        assertThat(rows).as("rows of scores compared").isPositive();
        assertThat(targets)
                .as("targets of a place in a ranking of scores compared")
                .isPositive();
    }
}
