package io.tongbao.processor;

import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.RankingRow;
import io.tongbao.contracts.ScoredItem;
import io.tongbao.contracts.Sha256;
import io.tongbao.statistics.ItemScore;
import io.tongbao.statistics.Move;
import io.tongbao.statistics.Moves;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Place;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.Standings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A ranking of one period as the chunks of one complete snapshot. */
final class Snapshots {
    /** Rows in a chunk: some 100 KB, far below a record's limit. */
    static final int CHUNK = 1_000;

    private static final int FORMAT = 1;

    private Snapshots() {}

    static List<RankingRow> rows(Board board, Moves moves) {
        Standings standings = board.standings();
        List<RankingRow> rows = new ArrayList<>(standings.places().size());
        for (Place place : standings.places()) {
            Move move = Objects.requireNonNull(moves.byRegion().get(place.region()));
            rows.add(RankingRow.newBuilder()
                    .setRegion(place.region())
                    .setRank(place.rank())
                    .setTied(place.tied())
                    .setFigure(place.figure())
                    .setPreviousRank(move.previousRank())
                    .setMoved(move.moved())
                    .setLastYearRank(move.lastYearRank())
                    .setMovedOnYear(move.movedOnYear())
                    .setToNext(place.toNext())
                    .setToPrevious(place.toPrevious())
                    .setToAim(place.toAim())
                    .setReasonUnranked(
                            place.reason() == null ? null : place.reason().name())
                    .setItems(items(board.items().get(place.region())))
                    .build());
        }
        return rows;
    }

    private static @Nullable List<ScoredItem> items(@Nullable List<ItemScore> items) {
        return items == null || items.isEmpty()
                ? null
                : items.stream()
                        .map(each -> ScoredItem.newBuilder()
                                .setItem(each.item())
                                .setPeriod(each.period().firstDay())
                                .setFigure(each.figure())
                                .setScore(each.score())
                                .setWeight(each.weight())
                                .setReason(
                                        each.reason() == null
                                                ? null
                                                : each.reason().name())
                                .build())
                        .toList();
    }

    /** Tells snapshots apart by what they show, whenever and by whomever they were made. */
    static byte[] digest(RankingDefinition definition, Board board, Moves moves) {
        CompactWriter out = new CompactWriter(FORMAT)
                .text(definition.toString())
                .flag(moves.membersDiffer())
                .flag(moves.membersDifferOnYear());
        for (Place place : board.standings().places()) {
            Move move = Objects.requireNonNull(moves.byRegion().get(place.region()));
            out.text(place.region())
                    .maybe(place.rank(), Snapshots::number)
                    .flag(place.tied())
                    .maybe(place.figure(), CompactWriter::decimal)
                    .maybe(place.toNext(), CompactWriter::decimal)
                    .maybe(place.toPrevious(), CompactWriter::decimal)
                    .maybe(place.toAim(), CompactWriter::decimal)
                    .maybe(place.reason(), CompactWriter::constant)
                    .maybe(move.previousRank(), Snapshots::number)
                    .maybe(move.moved(), Snapshots::number)
                    .maybe(move.lastYearRank(), Snapshots::number)
                    .maybe(move.movedOnYear(), Snapshots::number)
                    .each(board.items().getOrDefault(place.region(), List.of()), Snapshots::item);
        }
        return Sha256.begin().digest(out.bytes());
    }

    private static void item(CompactWriter out, ItemScore item) {
        out.text(item.item())
                .number(item.period().index())
                .maybe(item.figure(), CompactWriter::decimal)
                .maybe(item.score(), CompactWriter::decimal)
                .maybe(item.weight(), CompactWriter::decimal)
                .maybe(item.reason(), CompactWriter::constant);
    }

    private static void number(CompactWriter out, Integer value) {
        out.number(value);
    }

    /** Fewer where items come with each row. */
    private static int rowsInAChunk(List<RankingRow> rows) {
        List<ScoredItem> items = rows.isEmpty() ? null : rows.get(0).getItems();
        return items == null ? CHUNK : Math.max(1, CHUNK / (1 + items.size()));
    }

    static List<RankingChunk> chunks(
            RankingDefinition definition,
            Period period,
            int ranked,
            List<RankingRow> rows,
            Moves moves,
            Instant knownAt,
            int generation,
            int writer,
            long sequence) {
        int most = rowsInAChunk(rows);
        int count = Math.max(1, (rows.size() + most - 1) / most);
        List<RankingChunk> chunks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            chunks.add(RankingChunk.newBuilder()
                    .setRanking(definition.code())
                    .setGroup(definition.group())
                    .setIndicator(definition.indicator())
                    .setMeasure(definition.measure().name())
                    .setDirection(definition.direction().name())
                    .setDecimals(definition.decimals())
                    .setPeriod(period.firstDay())
                    .setSnapshot(generation + "-" + writer + "-" + sequence)
                    .setChunk(i)
                    .setChunks(count)
                    .setMembers(rows.size())
                    .setRanked(ranked)
                    .setAim(definition.aim())
                    .setMembersDifferPrevious(moves.membersDiffer())
                    .setMembersDifferLastYear(moves.membersDifferOnYear())
                    .setWithdrawn(rows.isEmpty())
                    .setRows(rows.subList(i * most, Math.min(rows.size(), (i + 1) * most)))
                    .setKnownAt(knownAt)
                    .setGeneration(generation)
                    .setSequence(sequence)
                    .build());
        }
        return chunks;
    }
}
