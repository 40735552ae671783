package io.tongbao.processor;

import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether there is reference data that not all tasks of the checks know yet: a report may be about what is among it. The
 * threads that ask do not wait for the answer: it is looked for again and again while anybody asks.
 */
final class ReferenceOnItsWay implements BooleanSupplier, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceOnItsWay.class);

    private final Barrier barrier;
    private volatile boolean isAsked;
    private volatile boolean isOnItsWay = true;
    private boolean failed;

    /** @param kafka settings of its clients */
    ReferenceOnItsWay(Map<String, String> kafka) {
        this.barrier = new Barrier(kafka);
    }

    /** What was found last; at first, that there is some. */
    @Override
    public boolean getAsBoolean() {
        isAsked = true;
        return isOnItsWay;
    }

    /** Looks, where anybody has asked since the last time. Where the cluster does not tell, nobody waits for it. */
    void look() {
        if (!isAsked) {
            return;
        }
        isAsked = false;
        try {
            isOnItsWay = !barrier.knowsReference();
            failed = false;
        } catch (RuntimeException e) {
            isOnItsWay = false;
            if (!failed) {
                LOG.warn("whether reference data is still on its way cannot be told: {}", e.getMessage());
            }
            failed = true;
        }
    }

    @Override
    public void close() {
        barrier.close();
    }
}
