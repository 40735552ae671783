package io.tongbao.server.gate;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One at a time for each name; whoever comes under another name does not wait. */
final class Turns {
    /** Those of one name. */
    private static final class Turn {
        final ReentrantLock lock = new ReentrantLock();
        int takers;
    }

    private final Map<String, Turn> turns = new HashMap<>();

    /** Does the work when nobody else is at work under the name. */
    <T> T take(String name, Supplier<T> work) {
        Turn turn = enter(name);
        turn.lock.lock();
        try {
            return work.get();
        } finally {
            turn.lock.unlock();
            leave(name);
        }
    }

    private synchronized Turn enter(String name) {
        Turn turn = turns.computeIfAbsent(name, key -> new Turn());
        turn.takers++;
        return turn;
    }

    private synchronized void leave(String name) {
        Turn turn = Objects.requireNonNull(turns.get(name));
        turn.takers--;
        if (turn.takers == 0) {
            turns.remove(name);
        }
    }
}
