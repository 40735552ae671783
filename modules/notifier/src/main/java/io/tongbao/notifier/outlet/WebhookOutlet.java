package io.tongbao.notifier.outlet;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongbao.notifier.digest.Digest;
import io.tongbao.notifier.receiver.Receiver;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Any server that takes JSON. {@code X-Tongbao-Signature} is {@code sha256=} and the HMAC-SHA256, hexadecimal, of
 * {@code X-Tongbao-Timestamp} (seconds), a dot and the body. {@code X-Tongbao-Message} names the message: it is the same
 * if exactly the same is sent again.
 */
final class WebhookOutlet implements Outlet {
    private static final List<String> CODES = List.of("errcode", "code", "StatusCode");
    private static final List<Integer> GOOD = List.of(0, 200);

    private final Receiver receiver;
    private final Post post;
    private final Clock clock;
    private final WebhookBody body;

    WebhookOutlet(Receiver receiver, Post post, Clock clock) {
        this.receiver = receiver;
        this.post = post;
        this.clock = clock;
        this.body = new WebhookBody(receiver.languages());
    }

    @Override
    public Answer send(Digest digest) throws InterruptedException {
        Instant now = clock.instant();
        byte[] bytes = Json.bytes(body.of(digest));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Tongbao-Message", digest.message());
        headers.put("X-Tongbao-Timestamp", String.valueOf(now.getEpochSecond()));
        if (!receiver.address().secret().isEmpty()) {
            headers.put(
                    "X-Tongbao-Signature", Signatures.webhook(receiver.address().secret(), now, bytes));
        }
        return post.json(receiver.address().url(), bytes, headers, WebhookOutlet::judge);
    }

    /** A status of success suffices, unless the body has a code that says otherwise. */
    private static Answer judge(String answer) {
        JsonNode read = Json.read(answer);
        boolean bad = CODES.stream().map(read::path).anyMatch(each -> each.isInt() && !GOOD.contains(each.intValue()));
        return bad ? Answer.refused(answer) : Answer.taken(answer);
    }
}
