package io.tongbao.cli;

import io.tongbao.server.Server;
import io.tongbao.server.ServerConfig;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** What readers find of the seed on the real stack, one for all: explanations, lists, and what documents tell them to type. */
class ReadersIT {
    @TempDir
    static Path folder;

    private static RunningSystem system;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        system = RunningSystem.start(folder.resolve("data"));
        system.seed("guanzhuang").landed();
        server = Server.start(ServerConfig.loopback(0), system.pipeline().database());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (system != null) {
            system.close();
        }
    }

    @Nested
    class Explained extends ExplainCommands {
        Explained() {
            super(folder, system, server);
        }
    }

    @Nested
    class Examples extends DocumentExamples {
        Examples() {
            super(system, server);
        }
    }

    @Nested
    class Narrowed extends ListsNarrowed {
        Narrowed() {
            super(server);
        }
    }
}
