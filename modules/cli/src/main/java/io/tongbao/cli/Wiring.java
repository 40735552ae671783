package io.tongbao.cli;

import io.tongbao.contracts.Registry;
import io.tongbao.embedded.EmbeddedStack;
import io.tongbao.embedded.StackEndpoints;
import io.tongbao.store.DatabaseConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where Kafka, registry and database are.
 *
 * @param kafka settings of every Kafka client
 * @param registry settings of the registry's client
 * @param databaseUrl JDBC address; empty where the settings name none
 * @param databaseUser empty where the address names it
 * @param databasePassword empty where none is asked for
 */
record Wiring(
        Map<String, String> kafka,
        Map<String, String> registry,
        String databaseUrl,
        String databaseUser,
        String databasePassword) {
    private static final int CONNECTIONS = 6;

    /** As the settings say; where they name no Kafka, as the stack that runs on the folder. */
    static Wiring find(Settings settings, Path data) {
        if (settings.kafka().containsKey("bootstrap.servers")) {
            return new Wiring(
                    settings.kafka(),
                    settings.registry(),
                    settings.text(SettingKeys.DATABASE_URL),
                    settings.text(SettingKeys.DATABASE_USER),
                    settings.text(SettingKeys.DATABASE_PASSWORD));
        }
        return running(data)
                .map(found -> of(found, settings))
                .orElseThrow(() -> new UsageException("nothing runs in " + data.toAbsolutePath()
                        + ": start `tongbao up` first, or name a cluster with " + SettingKeys.BOOTSTRAP + ", "
                        + SettingKeys.REGISTRY_URL + " and " + SettingKeys.DATABASE_URL));
    }

    /** As the embedded stack has it, but for a database that the settings name. */
    static Wiring of(StackEndpoints endpoints, Settings settings) {
        Map<String, String> kafka = new HashMap<>(settings.kafka());
        kafka.put("bootstrap.servers", endpoints.bootstrapServers());
        Map<String, String> registry = Map.of("schema.registry.url", endpoints.schemaRegistryUrl());
        String database = settings.text(SettingKeys.DATABASE_URL);
        return database.isEmpty()
                ? new Wiring(kafka, registry, endpoints.jdbcUrl(), "", "")
                : new Wiring(
                        kafka,
                        registry,
                        database,
                        settings.text(SettingKeys.DATABASE_USER),
                        settings.text(SettingKeys.DATABASE_PASSWORD));
    }

    /** The stack that `up` runs on a folder, if it does. */
    static Optional<StackEndpoints> running(Path data) {
        try {
            return EmbeddedStack.find(data);
        } catch (IOException e) {
            throw new UncheckedIOException("what runs in " + data + " cannot be read", e);
        }
    }

    Registry openRegistry() {
        if (!registry.containsKey("schema.registry.url")) {
            throw new UsageException(SettingKeys.REGISTRY_URL + " is missing: give the schema registry's address");
        }
        return new Registry(registry);
    }

    DatabaseConfig databaseConfig() {
        return databaseConfig(CONNECTIONS);
    }

    /** @param connections most at a time */
    DatabaseConfig databaseConfig(int connections) {
        if (databaseUrl.isEmpty()) {
            throw new UsageException(SettingKeys.DATABASE_URL + " is missing: give the database's JDBC address");
        }
        return new DatabaseConfig(databaseUrl, databaseUser, databasePassword, connections);
    }

    /** Without the settings' values, some of which are secrets. */
    @Override
    public String toString() {
        return "Kafka " + kafka.get("bootstrap.servers") + ", registry " + registry.get("schema.registry.url");
    }
}
