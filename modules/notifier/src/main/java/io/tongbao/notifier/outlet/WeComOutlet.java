package io.tongbao.notifier.outlet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tongbao.notifier.digest.Digest;
import io.tongbao.notifier.digest.DigestText;
import io.tongbao.notifier.digest.Limit;
import io.tongbao.notifier.digest.Markup;
import io.tongbao.notifier.receiver.Receiver;
import java.util.Set;

/** A robot of WeCom 企业微信: Markdown of at most 4,096 bytes, 20 messages a minute. */
final class WeComOutlet implements Outlet {
    private static final int MOST_BYTES = 4_096;
    /** 45009: too many calls; -1: the system is busy. 93000 and others: no such robot. */
    private static final RobotAnswer ANSWER = new RobotAnswer(Set.of(45_009L), Set.of(-1L));

    private final Receiver receiver;
    private final Post post;
    private final DigestText text;

    WeComOutlet(Receiver receiver, Post post) {
        this.receiver = receiver;
        this.post = post;
        this.text = new DigestText(receiver.languages(), Markup.MARKDOWN);
    }

    @Override
    public Answer send(Digest digest) throws InterruptedException {
        String heading = "**" + text.title(digest) + "**\n";
        Limit rest = Limit.ofText(MOST_BYTES - Limit.bytes(heading));
        ObjectNode message = Json.object().put("msgtype", "markdown");
        message.putObject("markdown").put("content", heading + text.body(digest, rest));
        return post.json(receiver.address().url(), message, ANSWER);
    }
}
