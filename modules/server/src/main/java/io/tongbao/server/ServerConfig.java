package io.tongbao.server;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;

/**
 * How the server is to run.
 *
 * @param host address to listen on; {@code 127.0.0.1} is for this machine only
 * @param port port to listen on, 0 to 65535; 0 takes a free one
 * @param stages parts whose state counts for {@code /health/ready}, besides the database
 * @param metrics what {@code /metrics} shows; the server adds its own to it
 */
public record ServerConfig(String host, int port, List<Stage> stages, PrometheusMeterRegistry metrics) {
    public ServerConfig {
        if (host.isBlank()) {
            throw new IllegalArgumentException("server host '" + host + "': must be an address such as 127.0.0.1");
        }
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("server port " + port + ": must be 0 (any free one) to 65535");
        }
        stages = List.copyOf(stages);
    }

    /** For this machine only, without stages, with metrics of its own. */
    public static ServerConfig loopback(int port) {
        return new ServerConfig("127.0.0.1", port, List.of(), new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
    }

    /** The same with these stages. */
    public ServerConfig withStages(List<Stage> others) {
        return new ServerConfig(host, port, others, metrics);
    }
}
