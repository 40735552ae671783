package io.tongbao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The description of the API, which every answer of a test is held against. */
public final class Description {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "post");

    private final JsonNode root;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    private Description(JsonNode root) {
        this.root = root;
    }

    /** Out of {@code openapi.yaml}. */
    public static Description read() {
        try (InputStream file = Objects.requireNonNull(
                Description.class.getResourceAsStream("/openapi/openapi.yaml"), "openapi.yaml")) {
            return new Description(new ObjectMapper(new YAMLFactory()).readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its routes, each as method and path. */
    Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : root.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> each : path.getValue().properties()) {
                if (METHODS.contains(each.getKey())) {
                    routes.add(each.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                }
            }
        }
        return routes;
    }

    /** Columns of a list's rows. */
    Set<String> columns(String list) {
        JsonNode page =
                resolved(root.at("/paths/~1api~1v1~1" + list + "/get/responses/200/content/application~1json/schema"));
        return resolved(page.at("/properties/rows/items")).get("properties").properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Fails where an answer is not what is described: its route, status, type or body. */
    public void check(String method, HttpResponse<String> answer) {
        String path = answer.uri().getPath();
        Optional<JsonNode> operation = operation(method.equals("HEAD") ? "GET" : method, path);
        if (operation.isEmpty()) {
            assertThat(answer.statusCode())
                    .as("undescribed %s %s", method, path)
                    .satisfiesAnyOf(status -> assertThat(status).isIn(400, 404, 405), status -> assertThat(path)
                            .doesNotStartWith("/api/v1")
                            .doesNotStartWith("/health"));
            return;
        }
        JsonNode responses = operation.get().get("responses");
        JsonNode response = resolved(Optional.ofNullable(responses.get(Integer.toString(answer.statusCode())))
                .orElse(responses.path("default")));
        assertThat(response.isMissingNode())
                .as("%s %s is not described to answer %d", method, path, answer.statusCode())
                .isFalse();
        if (!answer.body().isEmpty()) {
            check(method + " " + answer.uri() + " " + answer.statusCode(), response, answer);
        }
    }

    private void check(String what, JsonNode response, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        JsonNode content = response.path("content").path(type);
        assertThat(content.isMissingNode())
                .as("%s is not described as %s", what, type)
                .isFalse();
        if (content.has("schema")) {
            try {
                assertThat(schema(content.get("schema")).validate(JSON.readTree(answer.body())))
                        .as("%s: %s", what, answer.body())
                        .isEmpty();
            } catch (IOException e) {
                throw new AssertionError(what + " is no JSON: " + answer.body(), e);
            }
        }
    }

    private Schema schema(JsonNode described) {
        return schemas.computeIfAbsent(described, each -> {
            ObjectNode whole = ((ObjectNode) each).deepCopy();
            whole.set("components", root.get("components"));
            return registry.getSchema(whole);
        });
    }

    private Optional<JsonNode> operation(String method, String path) {
        String[] parts = path.split("/", -1);
        JsonNode best = null;
        int fewest = Integer.MAX_VALUE;
        for (Map.Entry<String, JsonNode> each : root.get("paths").properties()) {
            String[] described = each.getKey().split("/", -1);
            int variables = fits(described, parts);
            JsonNode operation = each.getValue().get(method.toLowerCase(Locale.ROOT));
            if (variables >= 0 && variables < fewest && operation != null) {
                best = operation;
                fewest = variables;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How many variables it takes; -1 where it does not fit. */
    private static int fits(String[] described, String[] parts) {
        if (described.length != parts.length) {
            return -1;
        }
        int variables = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean isVariable = described[i].startsWith("{");
            if (!isVariable && !described[i].equals(parts[i])) {
                return -1;
            }
            variables += isVariable ? 1 : 0;
        }
        return variables;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asText().substring(1)) : node;
    }
}
