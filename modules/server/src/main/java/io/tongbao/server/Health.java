package io.tongbao.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the process lives, and whether it can do its work: 200 or 503, and in words what is wrong. */
final class Health {
    private static final JsonFactory JSON = new JsonFactory();

    private final List<Stage> stages;

    Health(List<Stage> stages) {
        this.stages = List.copyOf(stages);
    }

    void register(RoutesConfig routes) {
        routes.get("/health/live", ctx -> answer(ctx, Map.of()));
        routes.get("/health/ready", ctx -> answer(ctx, troubles()));
    }

    private Map<String, @Nullable String> troubles() {
        Map<String, @Nullable String> found = new LinkedHashMap<>();
        for (Stage stage : stages) {
            found.put(stage.name(), stage.trouble().get());
        }
        return found;
    }

    private static void answer(Context ctx, Map<String, @Nullable String> troubles) throws IOException {
        boolean well = troubles.values().stream().allMatch(trouble -> trouble == null);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(body)) {
            json.writeStartObject();
            json.writeStringField("status", well ? "UP" : "DOWN");
            for (Map.Entry<String, @Nullable String> each : troubles.entrySet()) {
                String trouble = each.getValue();
                json.writeStringField(each.getKey(), trouble == null ? "UP" : "DOWN: " + trouble);
            }
            json.writeEndObject();
        }
        ctx.status(well ? 200 : 503)
                .header("Cache-Control", "no-store")
                .contentType("application/json")
                .result(body.toByteArray());
    }
}
