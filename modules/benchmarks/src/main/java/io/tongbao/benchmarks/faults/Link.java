package io.tongbao.benchmarks.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way from one process to another: a proxy on loopback that cuts, slows or loses what goes over it. */
final class Link implements AutoCloseable {
    private static final int BYTES_AT_ONCE = 16 * 1024;

    /** What it does to what goes over it. */
    enum State {
        /** Passes it on. */
        OPEN,
        /** Ends connections, and takes no new ones. */
        CUT,
        /** Passes it on late. */
        SLOW,
        /** Keeps it for itself until it is open again, as a network does that loses packets: neither side is told. */
        LOST
    }

    private final String name;
    private final int target;
    private final Duration delay;
    private final ServerSocket entrance;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private State state = State.OPEN;

    /**
     * Opens it.
     *
     * @param name says between whom
     * @param port where it listens
     * @param target port that it leads to; who listens there may come later
     * @param delay of everything while it is slow
     */
    Link(String name, int port, int target, Duration delay) throws IOException {
        this.name = name;
        this.target = target;
        this.delay = delay;
        this.entrance = new ServerSocket();
        entrance.setReuseAddress(true);
        entrance.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        daemon("accept", this::accept);
    }

    String name() {
        return name;
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Sets what it does from now on. */
    synchronized void set(State now) {
        state = now;
        if (now == State.CUT) {
            sockets.forEach(Link::end);
        }
        notifyAll();
    }

    private synchronized State state() {
        return state;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                daemon("connect", () -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        if (state() == State.CUT) {
            end(client);
            return;
        }
        Socket server = new Socket();
        sockets.add(client);
        sockets.add(server);
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
        } catch (IOException away) {
            over(client, server);
            return;
        }
        daemon("there", () -> pass(client, server));
        daemon("back", () -> pass(server, client));
    }

    /** Until one side ends, or the way is cut. */
    private void pass(Socket from, Socket to) {
        byte[] bytes = new byte[BYTES_AT_ONCE];
        try {
            for (int count = from.getInputStream().read(bytes);
                    count >= 0;
                    count = from.getInputStream().read(bytes)) {
                travel();
                to.getOutputStream().write(bytes, 0, count);
            }
        } catch (IOException ended) {
            // by a side or a cut: the other side is told below, as a network would
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            over(from, to);
        }
    }

    private void travel() throws InterruptedException {
        if (state() == State.SLOW) {
            Thread.sleep(delay.toMillis());
        }
        synchronized (this) {
            while (state == State.LOST) {
                wait();
            }
        }
    }

    private void over(Socket one, Socket other) {
        end(one);
        end(other);
        sockets.remove(one);
        sockets.remove(other);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // what is gone need not be closed
        }
    }

    private void daemon(String what, Runnable task) {
        Thread thread = new Thread(task, name + " " + what);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        set(State.CUT);
    }
}
