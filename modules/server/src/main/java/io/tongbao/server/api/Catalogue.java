package io.tongbao.server.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.tongbao.server.table.JsonRows;
import io.tongbao.store.Database;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.ReferenceQuery;
import io.tongbao.store.sink.LandedCounter;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * {@code /api/v1/catalogue}: what a reader can choose from, in one answer: {@code landing} (the count that events
 * carry), {@code tier}, {@code rankings} with their {@code periods} (latest first), {@code groups}, {@code indicators}, {@code schemes}.
 */
final class Catalogue {
    private static final JsonFactory JSON = new JsonFactory();

    private final Database database;
    private final RankingQuery rankings;
    private final ReferenceQuery reference;

    Catalogue(Database database) {
        this.database = database;
        rankings = new RankingQuery(database);
        reference = new ReferenceQuery(database);
    }

    void send(Context ctx) throws IOException {
        new Parameters(ctx, Set.of());
        String type = MediaRanges.accepted(ctx, List.of("application/json"));
        // read before the rest: what lands meanwhile is announced by an event with a higher count
        long landing = LandedCounter.read(database).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        JsonRows rows = new JsonRows(false);
        ctx.contentType(type).header("Cache-Control", "no-cache");
        try (JsonGenerator json = JSON.createGenerator(ctx.outputStream())) {
            json.writeStartObject();
            json.writeNumberField("landing", landing);
            json.writeStringField("tier", database.tier().name());
            json.writeFieldName("rankings");
            rows.write(json, rankings.index());
            json.writeFieldName("groups");
            rows.write(json, reference.groups());
            json.writeFieldName("indicators");
            rows.write(json, reference.indicators());
            json.writeFieldName("schemes");
            rows.write(json, reference.schemes());
            json.writeEndObject();
        }
    }
}
