package io.tongbao.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** Publishing over HTTP on the real stack, one for all: receipts, checks before publishing, keys. */
class GatewayIT {
    @TempDir
    static Path folder;

    private static Gateway gateway;

    @BeforeAll
    static void start() throws IOException {
        gateway = Gateway.start(folder);
    }

    @AfterAll
    static void stop() {
        if (gateway != null) {
            gateway.close();
        }
    }

    @Nested
    class Receipts extends GatewayReceipts {
        Receipts() {
            super(gateway);
        }
    }

    @Nested
    class Again extends GatewayAgain {
        Again() {
            super(gateway);
        }
    }

    @Nested
    class Checks extends GatewayChecks {
        Checks() {
            super(gateway);
        }
    }

    @Nested
    class Standing extends GatewayStanding {
        Standing() {
            super(gateway);
        }
    }

    @Nested
    class Refusals extends GatewayRefusals {
        Refusals() {
            super(gateway);
        }
    }

    @Nested
    class Events extends GatewayEvents {
        Events() {
            super(gateway);
        }
    }

    @Nested
    class Commands extends GatewayCommands {
        Commands() {
            super(gateway);
        }
    }

    @Nested
    class Crowd extends GatewayCrowd {
        Crowd() {
            super(gateway);
        }
    }
}
