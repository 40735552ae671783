package io.tongbao.notifier.outlet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tongbao.contracts.AlertLevels;
import io.tongbao.notifier.digest.Digest;
import io.tongbao.notifier.digest.DigestText;
import io.tongbao.notifier.digest.Limit;
import io.tongbao.notifier.digest.Markup;
import io.tongbao.notifier.receiver.Receiver;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** A robot of Feishu 飞书: a card, at most 20 KB in all, 100 messages a minute and 5 a second, signed in the body. */
final class FeishuOutlet implements Outlet {
    /** Whichever kilobyte is meant. */
    private static final int MOST_BYTES = 20_000;
    /** 9499, 11232: too many messages. 19021: wrong signature, 19001: wrong token. */
    private static final RobotAnswer ANSWER = new RobotAnswer(Set.of(9_499L, 11_232L), Set.of());

    private static final Map<String, String> COLOURS =
            Map.of(AlertLevels.RED, "red", AlertLevels.YELLOW, "yellow", AlertLevels.BLUE, "blue");

    private final Receiver receiver;
    private final Post post;
    private final Clock clock;
    private final DigestText text;

    FeishuOutlet(Receiver receiver, Post post, Clock clock) {
        this.receiver = receiver;
        this.post = post;
        this.clock = clock;
        this.text = new DigestText(receiver.languages(), Markup.MARKDOWN);
    }

    @Override
    public Answer send(Digest digest) throws InterruptedException {
        Instant now = clock.instant();
        Limit limit = new Limit(MOST_BYTES, body -> Json.bytes(message(digest, body, now)).length);
        return post.json(receiver.address().url(), message(digest, text.body(digest, limit), now), ANSWER);
    }

    private ObjectNode message(Digest digest, String body, Instant now) {
        ObjectNode message = Json.object();
        String secret = receiver.address().secret();
        if (!secret.isEmpty()) {
            message.put("timestamp", String.valueOf(now.getEpochSecond())).put("sign", Signatures.feishu(secret, now));
        }
        ObjectNode card = message.put("msg_type", "interactive").putObject("card");
        ObjectNode header = card.putObject("header").put("template", colour(digest));
        header.putObject("title").put("tag", "plain_text").put("content", text.title(digest));
        card.putArray("elements").addObject().put("tag", "markdown").put("content", body);
        return message;
    }

    /** That of the worst alert that is open; green where what changed is all over. */
    private static String colour(Digest digest) {
        return digest.changes().stream()
                .filter(each -> each.now().isOpen())
                .findFirst()
                .map(each -> COLOURS.getOrDefault(each.now().level(), "grey"))
                .orElse("green");
    }
}
