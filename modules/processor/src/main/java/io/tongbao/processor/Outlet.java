package io.tongbao.processor;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.Keys;
import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.RankingRow;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Settled;
import io.tongbao.contracts.Sha256;
import io.tongbao.contracts.TargetProgress;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.Figure;
import io.tongbao.statistics.Moves;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.RankingDefinition;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Sends the results of a task, each with its version. */
final class Outlet {
    private static final long STRETCH = 1L << 40;

    private final ProcessorContext<String, Emission> context;
    private final int generation;
    private final Sequence sequence;
    private final AvroCodec<GrowthFigure> growth;
    private final AvroCodec<RankingChunk> rankings;
    private final AvroCodec<TargetProgress> progress;
    private final AvroCodec<Settled> settled;

    Outlet(ProcessorContext<String, Emission> context, Registry registry, int generation, String sequenceStore) {
        this.context = context;
        this.generation = generation;
        this.sequence = new Sequence(context.getStateStore(sequenceStore));
        this.growth = new AvroCodec<>(registry, Topics.GROWTH, GrowthFigure.class);
        this.rankings = new AvroCodec<>(registry, Topics.RANKINGS, RankingChunk.class);
        this.progress = new AvroCodec<>(registry, Topics.TARGET_PROGRESS, TargetProgress.class);
        this.settled = new AvroCodec<>(registry, Topics.SETTLED, Settled.class);
    }

    /** @param figure null where none stands any more */
    void figure(SheetKey sheet, String region, @Nullable Figure figure) {
        long number = sequence.next();
        String indicator = sheet.indicator();
        Instant now = now();
        GrowthFigure row = figure == null
                ? GrowthRows.gone(region, indicator, sheet.period(), now, generation, number)
                : GrowthRows.of(region, indicator, figure, generation, number);
        forward(Keys.figure(region, indicator), Topics.GROWTH.name(), growth.encode(row), row.getKnownAt());
    }

    /**
     * A ranking of a period, whole.
     *
     * @param version of the definition: each begins a stretch of sequence numbers of its own, since a ranking whose
     *     indicator changes gets another writer, and its snapshots have to be newer than those of the one before
     */
    void ranking(RankingDefinition definition, int version, Period period, Board board, Moves moves, Instant knownAt) {
        List<RankingRow> rows = Snapshots.rows(board, moves);
        Snapshots.chunks(
                        definition,
                        period,
                        board.standings().ranked(),
                        rows,
                        moves,
                        knownAt,
                        generation,
                        context.taskId().partition(),
                        Math.max(0, version - 1L) * STRETCH + sequence.next())
                .forEach(chunk -> forward(definition.code(), Topics.RANKINGS.name(), rankings.encode(chunk), knownAt));
    }

    /**
     * A target compared, with its version. Each version of a letter begins a stretch of sequence numbers of its own, since
     * one that names another ranking of scores than before gets another writer (see {@link #ranking}).
     */
    void progress(TargetProgress row) {
        TargetProgress versioned = TargetProgress.newBuilder(row)
                .setGeneration(generation)
                .setSequence(Math.max(0, row.getTargetVersion() - 1L) * STRETCH + sequence.next())
                .build();
        String key = Keys.figure(row.getRegion(), row.getIndicator());
        forward(key, Topics.TARGET_PROGRESS.name(), progress.encode(versioned), row.getKnownAt());
    }

    /**
     * What is said of the moments from one on, by the results sent before (see {@link SettledCodes}).
     *
     * @param kind of {@link io.tongbao.contracts.SettledKinds}
     */
    void settled(String kind, String code, long since, boolean isSettled) {
        Settled statement = Settled.newBuilder()
                .setKind(kind)
                .setCode(code)
                .setSince(since == Long.MIN_VALUE ? null : Instant.ofEpochMilli(since))
                .setSettled(isSettled)
                .setWriter(context.taskId().partition())
                .setGeneration(generation)
                .setSequence(sequence.next())
                .build();
        forward(Keys.settled(code, kind), Topics.SETTLED.name(), settled.encode(statement), now());
    }

    /** What a target compared shows: all but when it was known. */
    byte[] digest(TargetProgress row) {
        byte[] shown = progress.encode(
                TargetProgress.newBuilder(row).setKnownAt(Instant.EPOCH).build());
        return Sha256.begin().digest(shown);
    }

    /** When what is gone was known to be so: by what came last. */
    Instant now() {
        return Instant.ofEpochMilli(Math.max(0, context.currentStreamTimeMs()));
    }

    private void forward(String key, String topic, byte[] value, Instant knownAt) {
        context.forward(new Record<>(key, new Emission(topic, value), Math.max(0, knownAt.toEpochMilli())));
    }
}
