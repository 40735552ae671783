package io.tongbao.store.sink;

import io.tongbao.contracts.RankingChunk;
import io.tongbao.contracts.RankingRow;
import io.tongbao.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rankings: chunks wait until their snapshot is complete, then the ranking switches to it as a whole. */
final class RankingLander implements Lander {
    private static final Fields HEADER = Fields.of(RankingChunk.getClassSchema(), "rows");
    private static final Fields PLACE = Fields.of(RankingRow.getClassSchema());
    private static final String SWITCH = "rankings_5_switch";
    private static final String STAGED = "ranking, period, snapshot, chunk, " + PLACE.columns();

    private final String schema;
    private final String gather;
    private final String choose;
    private final List<String> shown;
    private final String switchOver;
    private final String keep;
    private final List<String> staging;

    /** @param schema of the tables */
    RankingLander(String schema) {
        this.schema = schema;
        gather = statement("rankings_1_gather");
        choose = statement("rankings_2_choose");
        shown = List.of(statement("rankings_3_places"), statement("rankings_4_gone"));
        switchOver = statement(SWITCH);
        keep = statement("rankings_5_keep");
        staging = List.of(statement("rankings_6_sweep"), statement("rankings_7_stage"));
    }

    private record ChunkId(String ranking, Object period, String snapshot, int chunk) {}

    private String statement(String name) {
        return Sql.of(
                name,
                Map.of(
                        "schema", schema,
                        "header", HEADER.columns(),
                        "place", PLACE.columns(),
                        "current", PLACE.columns("r."),
                        "excluded", (name.equals(SWITCH) ? HEADER : PLACE).columns("excluded.")));
    }

    @Override
    public long land(Connection connection, List<IncomingRecord> records) throws SQLException {
        String header = "select " + HEADER.columns() + " from tongbao.ranking_snapshot";
        Lander.temporary(connection, "incoming_chunk", header);
        Lander.temporary(connection, "switching", header);
        Lander.temporary(connection, "incoming_place", "select * from tongbao.ranking_staging");
        // else each place that stands is looked for among all that came: for minutes, where thousands of rankings come
        Lander.run(
                connection,
                "create index if not exists incoming_place_key on incoming_place (ranking, period, region)");
        copy(connection, records);
        Lander.run(connection, gather);
        long changed = 0;
        while (Lander.run(connection, choose) > 0) { // one after the other: what each showed is told of its moment (K7)
            for (String each : shown) {
                changed += Lander.run(connection, each);
            }
            changed += Lander.run(connection, switchOver);
            Lander.run(connection, keep);
        }
        for (String each : staging) {
            Lander.run(connection, each);
        }
        return changed;
    }

    private static void copy(Connection connection, List<IncomingRecord> records) throws SQLException {
        CopyText chunks = new CopyText();
        CopyText places = new CopyText();
        Set<ChunkId> seen = new HashSet<>();
        for (IncomingRecord each : records) {
            RankingChunk chunk = (RankingChunk) each.value();
            if (seen.add(new ChunkId(chunk.getRanking(), chunk.getPeriod(), chunk.getSnapshot(), chunk.getChunk()))) {
                HEADER.write(chunk, chunks);
                chunks.endRow();
                for (RankingRow row : chunk.getRows()) {
                    places.field(chunk.getRanking())
                            .field(chunk.getPeriod())
                            .field(chunk.getSnapshot())
                            .field(chunk.getChunk());
                    PLACE.write(row, places);
                    places.endRow();
                }
            }
        }
        chunks.into(connection, "incoming_chunk", HEADER.columns());
        places.into(connection, "incoming_place", STAGED);
    }
}
