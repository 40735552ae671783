package io.tongbao.notifier.outlet;

import io.tongbao.notifier.digest.Digest;

/** A way to tell one receiver. Used by one thread. */
public interface Outlet {
    /**
     * Tells it. What the network or the other side does wrong is an answer, no exception.
     *
     * @throws InterruptedException when the process stops; whether the message arrived is not known
     */
    Answer send(Digest digest) throws InterruptedException;

    /**
     * Whether the other side keeps a picture of what stands, which is shown to it again and again, and silences by its own
     * rules.
     */
    default boolean mirrors() {
        return false;
    }
}
