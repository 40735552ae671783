package io.tongbao.store.explain;

import io.tongbao.statistics.targets.Pacing;
import io.tongbao.statistics.targets.TargetKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of a target letter that stood at a moment (T1).
 *
 * @param ranking that it names; null for none
 * @param signedOn day of the letter; null where it is not known
 * @param source the record that it came as
 * @param knownAt when it was known
 */
record Letter(
        TargetKind kind,
        BigDecimal value,
        int version,
        @Nullable String ranking,
        Pacing pacing,
        String lightRule,
        @Nullable String signedOn,
        Source source,
        Instant knownAt) {
    static Letter of(FigureRow row) {
        return new Letter(
                TargetKind.valueOf(row.required("kind")),
                Objects.requireNonNull(row.number("value")),
                Objects.requireNonNull(row.whole("version")),
                row.text("ranking"),
                Pacing.valueOf(row.required("pace")),
                row.required("light_rule"),
                row.text("signed_on"),
                new Source(
                        row.required("source_topic"),
                        Objects.requireNonNull(row.whole("source_partition")),
                        Long.parseLong(row.required("source_offset"))),
                Objects.requireNonNull((Instant) row.table().value(row.row(), "known_at")));
    }
}
