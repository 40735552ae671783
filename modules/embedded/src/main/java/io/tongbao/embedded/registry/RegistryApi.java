package io.tongbao.embedded.registry;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.rest.entities.Config;
import io.confluent.kafka.schemaregistry.client.rest.entities.Mode;
import io.confluent.kafka.schemaregistry.client.rest.entities.Schema;
import io.confluent.kafka.schemaregistry.client.rest.entities.SchemaString;
import io.confluent.kafka.schemaregistry.client.rest.entities.SubjectVersion;
import io.confluent.kafka.schemaregistry.client.rest.entities.requests.CompatibilityCheckResponse;
import io.confluent.kafka.schemaregistry.client.rest.entities.requests.ConfigUpdateRequest;
import io.confluent.kafka.schemaregistry.client.rest.entities.requests.RegisterSchemaRequest;
import io.confluent.kafka.schemaregistry.client.rest.entities.requests.RegisterSchemaResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Confluent's REST paths, in the entities of its own client, on a {@link Registry}. */
final class RegistryApi {
    private final Registry registry;

    RegistryApi(Registry registry) {
        this.registry = registry;
    }

    Routes routes() {
        var routes = new Routes();
        routes.on("GET", "", (request, names) -> Map.of());
        routes.on("GET", "mode", (request, names) -> new Mode("READWRITE"));
        routes.on("GET", "mode/*", (request, names) -> new Mode("READWRITE"));
        subjects(routes);
        schemas(routes);
        compatibility(routes);
        config(routes);
        return routes;
    }

    private void subjects(Routes routes) {
        routes.on("GET", "subjects", (request, names) -> registry.names(request.flag("deleted")).stream()
                .filter(name -> name.startsWith(request.query().getOrDefault("subjectPrefix", "")))
                .toList());
        routes.on("POST", "subjects/*", (request, names) -> entity(registry.lookUp(names.get(0), schema(request))));
        routes.on("DELETE", "subjects/*", (request, names) -> {
            refusePermanent(request);
            return registry.delete(names.get(0));
        });
        routes.on(
                "GET",
                "subjects/*/versions",
                (request, names) -> registry.versions(names.get(0), request.flag("deleted")).stream()
                        .map(RegisteredSchema::version)
                        .toList());
        routes.on(
                "POST",
                "subjects/*/versions",
                (request, names) -> new RegisterSchemaResponse(
                        registry.register(names.get(0), schema(request)).id()));
        routes.on("GET", "subjects/*/versions/*", (request, names) -> entity(version(request, names)));
        routes.on(
                "GET",
                "subjects/*/versions/*/schema",
                (request, names) -> new Json(version(request, names).text()));
        routes.on("DELETE", "subjects/*/versions/*", (request, names) -> {
            refusePermanent(request);
            return registry.delete(names.get(0), VersionId.parse(names.get(1)));
        });
    }

    private void schemas(Routes routes) {
        routes.on("GET", "schemas/types", (request, names) -> List.of(AvroSchema.TYPE));
        routes.on("GET", "schemas/ids/*", (request, names) -> new SchemaString(registry.text(id(names.get(0)))));
        routes.on("GET", "schemas/ids/*/schema", (request, names) -> new Json(registry.text(id(names.get(0)))));
        routes.on(
                "GET",
                "schemas/ids/*/subjects",
                (request, names) -> registry.withId(id(names.get(0)), request.flag("deleted")).stream()
                        .map(RegisteredSchema::subject)
                        .distinct()
                        .toList());
        routes.on(
                "GET",
                "schemas/ids/*/versions",
                (request, names) -> registry.withId(id(names.get(0)), request.flag("deleted")).stream()
                        .map(schema -> new SubjectVersion(schema.subject(), schema.version()))
                        .toList());
    }

    private void compatibility(Routes routes) {
        routes.on("POST", "compatibility/subjects/*/versions", (request, names) -> test(request, names.get(0), null));
        routes.on(
                "POST",
                "compatibility/subjects/*/versions/*",
                (request, names) -> test(request, names.get(0), VersionId.parse(names.get(1))));
    }

    private void config(Routes routes) {
        routes.on("GET", "config", (request, names) -> config(null, Registry.DEFAULT_LEVEL.name()));
        routes.on("PUT", "config", (request, names) -> setLevel(request, null));
        routes.on(
                "GET",
                "config/*",
                (request, names) -> config(
                        names.get(0),
                        request.flag("defaultToGlobal")
                                ? registry.level(names.get(0)).name()
                                : null));
        routes.on("PUT", "config/*", (request, names) -> setLevel(request, names.get(0)));
        routes.on("DELETE", "config/*", (request, names) -> {
            Config former = config(names.get(0), null);
            registry.setLevel(names.get(0), null);
            return former;
        });
    }

    private Config config(@Nullable String subject, @Nullable String otherwise) {
        return new Config(registry.ownLevel(subject)
                .or(() -> Optional.ofNullable(otherwise))
                .orElseThrow(() -> RegistryException.noLevelOfItsOwn(String.valueOf(subject))));
    }

    private ConfigUpdateRequest setLevel(Request request, @Nullable String subject) {
        var wanted = request.read(ConfigUpdateRequest.class);
        registry.setLevel(subject, Compatibility.level(String.valueOf(wanted.getCompatibilityLevel())));
        return wanted;
    }

    private CompatibilityCheckResponse test(Request request, String subject, @Nullable VersionId beside) {
        List<String> objections = registry.test(subject, schema(request), beside);
        var response = new CompatibilityCheckResponse();
        response.setIsCompatible(objections.isEmpty());
        if (request.flag("verbose")) {
            response.setMessages(objections);
        }
        return response;
    }

    private RegisteredSchema version(Request request, List<String> names) {
        return registry.version(names.get(0), VersionId.parse(names.get(1)), request.flag("deleted"));
    }

    private static AvroSchema schema(Request request) {
        var wanted = request.read(RegisterSchemaRequest.class);
        if (wanted.getSchemaType() != null && !AvroSchema.TYPE.equals(wanted.getSchemaType())) {
            throw RegistryException.unsupported("schemaType " + wanted.getSchemaType());
        }
        if (wanted.getReferences() != null && !wanted.getReferences().isEmpty()) {
            throw RegistryException.unsupported("references");
        }
        if (wanted.getSchema() == null || wanted.getSchema().isBlank()) {
            throw RegistryException.invalidSchema("empty");
        }
        AvroSchema schema = Compatibility.parse(wanted.getSchema());
        return request.flag("normalize") ? schema.normalize() : schema;
    }

    private static Schema entity(RegisteredSchema schema) {
        return new Schema(schema.subject(), schema.version(), schema.id(), AvroSchema.TYPE, List.of(), schema.text());
    }

    private static int id(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            throw RegistryException.schemaNotFound(text);
        }
    }

    private static void refusePermanent(Request request) {
        if (request.flag("permanent")) {
            throw RegistryException.unsupported("permanent deletion");
        }
    }
}
