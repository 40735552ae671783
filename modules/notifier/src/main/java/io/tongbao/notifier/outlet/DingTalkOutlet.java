package io.tongbao.notifier.outlet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tongbao.notifier.digest.Digest;
import io.tongbao.notifier.digest.DigestText;
import io.tongbao.notifier.digest.Limit;
import io.tongbao.notifier.digest.Markup;
import io.tongbao.notifier.receiver.Receiver;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** A robot of DingTalk 钉钉: Markdown of at most 20,000 bytes, 20 messages a minute, signed in the address. */
final class DingTalkOutlet implements Outlet {
    private static final int MOST_BYTES = 20_000;
    /** 660026, 130101: too many messages; -1: the system is busy. 310000: wrong signature, 300001: wrong token. */
    private static final RobotAnswer ANSWER = new RobotAnswer(Set.of(660_026L, 130_101L), Set.of(-1L));

    private final Receiver receiver;
    private final Post post;
    private final Clock clock;
    private final DigestText text;

    DingTalkOutlet(Receiver receiver, Post post, Clock clock) {
        this.receiver = receiver;
        this.post = post;
        this.clock = clock;
        this.text = new DigestText(receiver.languages(), Markup.PARAGRAPHS);
    }

    @Override
    public Answer send(Digest digest) throws InterruptedException {
        String title = text.title(digest);
        Limit limit = new Limit(MOST_BYTES, body -> Json.bytes(message(title, body)).length);
        return post.json(address(clock.instant()), message(title, text.body(digest, limit)), ANSWER);
    }

    private String address(Instant now) {
        String url = receiver.address().url();
        String secret = receiver.address().secret();
        return secret.isEmpty()
                ? url
                : url + (url.contains("?") ? "&" : "?") + "timestamp=" + now.toEpochMilli() + "&sign="
                        + Signatures.dingTalk(secret, now);
    }

    private static ObjectNode message(String title, String body) {
        ObjectNode message = Json.object().put("msgtype", "markdown");
        message.putObject("markdown").put("title", title).put("text", "### " + title + "\n\n" + body);
        return message;
    }
}
