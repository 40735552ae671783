package io.tongbao.embedded;

/**
 * Where a running stack is reached.
 *
 * @param bootstrapServers Kafka's {@code bootstrap.servers}
 * @param schemaRegistryUrl {@code schema.registry.url}
 * @param jdbcUrl the database, its user included
 * @param pid the process that runs it
 */
public record StackEndpoints(String bootstrapServers, String schemaRegistryUrl, String jdbcUrl, long pid) {}
