package io.tongbao.server.gate;

import io.javalin.http.sse.SseClient;
import io.tongbao.store.StoreException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receipts as server-sent events: {@code receipt} with the whole receipt, once on joining and then whenever it has changed;
 * the stream ends when nothing more will become of it. One thread sends to all, and asks the database only while somebody
 * listens, once for each receipt.
 */
final class ReceiptEvents implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptEvents.class);
    private static final int POLL_MS = 150;
    /** A comment this often keeps the connection open and finds out who has left. */
    private static final int POLLS_PER_COMMENT = 10_000 / POLL_MS;

    /** Whoever listens, to which receipt, and what was told last. */
    private static final class Listener {
        final String receipt;
        String told = "";

        Listener(String receipt) {
            this.receipt = receipt;
        }
    }

    private final Function<String, @Nullable Receipt> receipts;
    private final Map<SseClient, Listener> listeners = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "receipt-events");
        made.setDaemon(true);
        return made;
    });
    private @Nullable ScheduledFuture<?> polling;
    private int polls;
    private boolean troubled;

    /** @param receipts what became of a submission so far; null where there is none */
    ReceiptEvents(Function<String, @Nullable Receipt> receipts) {
        this.receipts = receipts;
    }

    void join(String receipt, SseClient client) {
        client.keepAlive();
        client.onClose(() -> leave(client));
        thread.execute(() -> {
            listeners.put(client, new Listener(receipt));
            if (polling == null) {
                polling = thread.scheduleWithFixedDelay(this::pollAndGoOn, 0, POLL_MS, TimeUnit.MILLISECONDS);
            }
        });
    }

    /** How many listen. */
    int listeners() {
        return listeners.size();
    }

    private void leave(SseClient client) {
        listeners.remove(client);
        if (!thread.isShutdown()) {
            thread.execute(this::stopPollingIfAlone);
        }
    }

    private void stopPollingIfAlone() {
        if (listeners.isEmpty() && polling != null) {
            polling.cancel(false);
            polling = null;
        }
    }

    /** A failure that got through would end the polling for good, and nobody would see it. */
    private void pollAndGoOn() {
        try {
            poll();
        } catch (RuntimeException e) {
            LOG.error("listeners may have missed an event", e);
        }
    }

    private void poll() {
        try {
            tell();
            troubled = false;
        } catch (StoreException e) {
            if (!troubled) {
                LOG.warn("receipts get no news for now: {}", e.getMessage());
            }
            troubled = true;
        }
        polls++;
        if (polls % POLLS_PER_COMMENT == 0) {
            listeners.keySet().forEach(client -> client.sendComment("still here"));
            listeners.keySet().removeIf(SseClient::terminated); // who left while joining
            stopPollingIfAlone();
        }
    }

    private void tell() {
        Map<String, Receipt> found = new HashMap<>();
        Map<String, String> written = new HashMap<>();
        listeners.forEach((client, listener) -> {
            Receipt now = found.computeIfAbsent(listener.receipt, receipts);
            if (now == null) {
                return;
            }
            String text = Objects.requireNonNull(written.computeIfAbsent(listener.receipt, id -> now.json()));
            if (!text.equals(listener.told)) {
                listener.told = text;
                client.sendEvent("receipt", text);
            }
            if (now.isFinal()) {
                client.close();
            }
        });
    }

    @Override
    public void close() {
        thread.shutdownNow();
        listeners.keySet().forEach(SseClient::close);
    }
}
