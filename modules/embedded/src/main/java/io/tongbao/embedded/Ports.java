package io.tongbao.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Loopback ports: finding free ones and saying clearly when a wanted one is taken. */
final class Ports {
    static final String LOOPBACK = "127.0.0.1";
    private static final byte[] LOOPBACK_ADDRESS = {127, 0, 0, 1};

    // below the ranges from which Linux, macOS and Windows take the local ports of outgoing connections, one of which
    // could otherwise take the port between our looking and the server's binding
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    // one after the other: what was given is bound only a while later, and chance would give it once more meanwhile
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(HIGHEST - LOWEST));

    private Ports() {}

    /**
     * The wanted port, or any.
     *
     * @param wanted a port, or 0 for any free one
     * @param purpose what it is for, to be named in the error
     * @throws IllegalStateException if the wanted port is taken
     */
    static int choose(int wanted, String purpose) {
        if (wanted < 0 || wanted > 65_535) {
            throw new IllegalArgumentException(
                    "port of " + purpose + ": " + wanted + " is not a port; use 1 to 65535, or 0 for any free one");
        }
        if (wanted == 0) {
            return free();
        }
        if (!isFree(wanted)) {
            throw new IllegalStateException("port of " + purpose + ": " + wanted + " on " + LOOPBACK
                    + " is taken by another program; stop that, or choose another port (0 for any free one)");
        }
        return wanted;
    }

    static InetSocketAddress address(int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(LOOPBACK_ADDRESS), port);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("four bytes are always an address", impossible);
        }
    }

    private static int free() {
        for (int attempt = 0; attempt < 200; attempt++) {
            int port = LOWEST + Math.floorMod(NEXT.getAndIncrement(), HIGHEST - LOWEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between " + LOWEST + " and " + HIGHEST + " on " + LOOPBACK);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
