package io.tongbao.server.gate;

import io.javalin.http.sse.SseClient;
import io.tongbao.server.events.Listeners;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Receipts as server-sent events: {@code receipt} with the whole receipt, once on joining and then whenever it has changed;
 * the stream ends when nothing more will become of it. The database is asked once for each receipt.
 */
final class ReceiptEvents implements AutoCloseable {
    /** To which receipt somebody listens, and what was told last. */
    private static final class Awaited {
        final String receipt;
        String told = "";

        Awaited(String receipt) {
            this.receipt = receipt;
        }
    }

    private final Function<String, @Nullable Receipt> receipts;
    private final Listeners<Awaited> listeners = new Listeners<>("receipt-events", this::tell);

    /** @param receipts what became of a submission so far; null where there is none */
    ReceiptEvents(Function<String, @Nullable Receipt> receipts) {
        this.receipts = receipts;
    }

    void join(String receipt, SseClient client) {
        listeners.join(client, new Awaited(receipt));
    }

    /** How many listen. */
    int listeners() {
        return listeners.count();
    }

    private void tell(Map<SseClient, Awaited> all) {
        Map<String, Receipt> found = new HashMap<>();
        Map<String, String> written = new HashMap<>();
        all.forEach((client, awaited) -> {
            Receipt now = found.computeIfAbsent(awaited.receipt, receipts);
            if (now == null) {
                return;
            }
            String text = Objects.requireNonNull(written.computeIfAbsent(awaited.receipt, id -> now.json()));
            if (!text.equals(awaited.told)) {
                awaited.told = text;
                client.sendEvent("receipt", text);
            }
            if (now.isFinal()) {
                client.close();
            }
        });
    }

    @Override
    public void close() {
        listeners.close();
    }
}
