package io.tongbao.cli;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.tongbao.server.Stage;
import io.tongbao.server.StatusServer;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A process that runs one role: it starts, tells where its health is, and works until it is told to stop or cannot go on. */
final class RoleProcess {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final String name;
    private final Roles roles;
    private final PrintWriter out;
    private final AtomicBoolean leaving = new AtomicBoolean();

    /** Starts the parts of a role, each kept, and tells what they are. */
    interface Start {
        Role with(Roles roles, Parts parts);
    }

    /** Starts what answers over HTTP, kept, and tells where. */
    interface Answering {
        URI at(List<Stage> stages, PrometheusMeterRegistry metrics);
    }

    /**
     * A role that was started.
     *
     * @param stages whose state is this process's
     * @param failure why it cannot go on; null while it can
     * @param meters adds what it counts
     * @param answering what answers over HTTP; null: health and metrics alone
     */
    record Role(
            List<Stage> stages,
            Supplier<@Nullable Throwable> failure,
            Consumer<Meters> meters,
            @Nullable Answering answering) {
        static Role of(Stage... stages) {
            return new Role(List.of(stages), () -> null, meters -> {}, null);
        }

        Role stoppedBy(Supplier<@Nullable Throwable> other) {
            return new Role(stages, other, meters, answering);
        }

        Role counted(Consumer<Meters> other) {
            return new Role(stages, failure, other, answering);
        }

        Role answering(Answering other) {
            return new Role(stages, failure, meters, other);
        }
    }

    RoleProcess(String name, Roles roles, PrintWriter out) {
        this.name = name;
        this.roles = roles;
        this.out = out;
    }

    /**
     * Runs until Ctrl-C or SIGTERM, or until the role cannot go on.
     *
     * @return status of the process: 0
     * @throws IllegalStateException when the role has stopped by itself; whoever starts processes again does so
     */
    int run(Start start) {
        Interruption interruption = Interruption.atShutdown();
        Parts parts = new Parts();
        try {
            Role role = start.with(roles, parts);
            URI uri = answer(role, parts);
            out.println(name + " runs: " + uri.resolve("/health/ready") + "   Ctrl-C stops / 按 Ctrl-C 停止");
            out.flush();
            Throwable failure = null;
            while (failure == null && !interruption.await(LOOK_AGAIN)) {
                failure = role.failure().get();
            }
            if (failure != null) {
                throw new IllegalStateException(name + " has stopped: " + failure.getMessage(), failure);
            }
            leave(role);
        } finally {
            interruption.over();
            parts.close();
            interruption.ended();
        }
        return 0;
    }

    private URI answer(Role role, Parts parts) {
        Meters meters = Meters.keptBy(parts);
        role.meters().accept(meters);
        Stage own = new Stage("process", () -> leaving.get() ? "it was told to stop" : null);
        List<Stage> stages =
                Stream.concat(Stream.of(own), role.stages().stream()).toList();
        if (role.answering() != null) {
            return role.answering().at(stages, meters.registry());
        }
        Settings settings = roles.settings();
        return parts.keep(StatusServer.start(
                        settings.text(SettingKeys.HOST),
                        settings.number(SettingKeys.STATUS_PORT),
                        stages,
                        meters.registry()))
                .uri();
    }

    /** Says that it is not ready any more, and goes on answering until nobody asks it any more. */
    private void leave(Role role) {
        leaving.set(true);
        if (role.answering() != null) {
            try {
                TimeUnit.SECONDS.sleep(roles.settings().number(SettingKeys.DRAIN));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
