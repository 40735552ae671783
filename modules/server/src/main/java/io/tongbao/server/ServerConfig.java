package io.tongbao.server;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.tongbao.server.api.AlertDesk;
import io.tongbao.server.gate.GateConfig;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the server is to run.
 *
 * @param host address to listen on; {@code 127.0.0.1} is for this machine only
 * @param port port to listen on, 0 to 65535; 0 takes a free one
 * @param stages parts whose state counts for {@code /health/ready}, besides the database
 * @param desk where decisions about alerts go; null: none are taken
 * @param gate what publishing over HTTP needs; null: nothing is taken
 * @param metrics what {@code /metrics} shows; the server adds its own to it
 * @param keptMegabytes of pages and bulletins that are kept to be given again while nothing has landed; 0 keeps none
 */
public record ServerConfig(
        String host,
        int port,
        List<Stage> stages,
        @Nullable AlertDesk desk,
        @Nullable GateConfig gate,
        PrometheusMeterRegistry metrics,
        int keptMegabytes) {
    /** What is kept without a setting. */
    public static final int KEPT_MEGABYTES = 32;

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");

    /**
     * Checks it.
     *
     * @throws IllegalArgumentException naming what is wrong and what would be right
     */
    public ServerConfig {
        if (host.isBlank()) {
            throw new IllegalArgumentException("server host '" + host + "': must be an address such as 127.0.0.1");
        }
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("server port " + port + ": must be 0 (any free one) to 65535");
        }
        if (keptMegabytes < 0) {
            throw new IllegalArgumentException("kept megabytes " + keptMegabytes + ": must be 0 or more");
        }
        stages = List.copyOf(stages);
    }

    /** Whether only this machine reaches an address. */
    public static boolean isLoopback(String host) {
        return LOOPBACK.contains(host);
    }

    /** For this machine only, without stages, with metrics of its own. */
    public static ServerConfig loopback(int port) {
        return new ServerConfig(
                "127.0.0.1",
                port,
                List.of(),
                null,
                null,
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                KEPT_MEGABYTES);
    }

    /** The same with these stages. */
    public ServerConfig withStages(List<Stage> others) {
        return new ServerConfig(host, port, others, desk, gate, metrics, keptMegabytes);
    }

    /** The same with a desk, or none. */
    public ServerConfig withDesk(@Nullable AlertDesk other) {
        return new ServerConfig(host, port, stages, other, gate, metrics, keptMegabytes);
    }

    /** The same with a gateway, or none. */
    public ServerConfig withGate(@Nullable GateConfig other) {
        return new ServerConfig(host, port, stages, desk, other, metrics, keptMegabytes);
    }

    /** The same that keeps so many megabytes of answers. */
    public ServerConfig withKept(int megabytes) {
        return new ServerConfig(host, port, stages, desk, gate, metrics, megabytes);
    }
}
