package io.tongbao.notifier.outlet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tongbao.notifier.digest.Change;
import io.tongbao.notifier.digest.Digest;
import io.tongbao.notifier.digest.DigestText;
import io.tongbao.notifier.digest.Limit;
import io.tongbao.notifier.digest.Markup;
import io.tongbao.notifier.digest.Notice;
import io.tongbao.statistics.Language;
import java.util.List;

/** A digest as JSON: as text to show, and field by field. */
final class WebhookBody {
    private final DigestText text;

    WebhookBody(List<Language> languages) {
        this.text = new DigestText(languages, Markup.PLAIN);
    }

    ObjectNode of(Digest digest) {
        ObjectNode body = Json.object()
                .put("message", digest.message())
                .put("receiver", digest.receiver())
                .put("at", digest.at().toString())
                .put("release", digest.release())
                .put("title", text.title(digest))
                .put("text", text.body(digest, Limit.NONE))
                .put("silenced", digest.silenced());
        ArrayNode changes = body.putArray("changes");
        for (Change each : digest.changes()) {
            notice(changes.addObject().put("turn", each.turn().name()), each.now());
        }
        ArrayNode standing = body.putArray("standing");
        digest.standing().forEach(each -> notice(standing.addObject(), each));
        return body;
    }

    private static void notice(ObjectNode node, Notice notice) {
        node.put("alert_id", notice.alertId())
                .put("step", notice.step())
                .put("kind", notice.kind())
                .put("state", notice.state())
                .put("level", notice.level())
                .put("region", notice.region().code())
                .put("region_zh", notice.region().zh())
                .put("region_en", notice.region().en())
                .put("subject_type", notice.subjectType())
                .put("subject", notice.subject().code())
                .put("subject_zh", notice.subject().zh())
                .put("subject_en", notice.subject().en())
                .put("year", notice.year())
                .put("period", notice.period() == null ? null : notice.period().toString())
                .put("rule", notice.rule())
                .put("rule_version", notice.ruleVersion())
                .put("gap", notice.gap())
                .put("text_zh", notice.textZh())
                .put("text_en", notice.textEn())
                .put("decided_by", notice.decidedBy())
                .put("reason", notice.reason())
                .put("reason_code", notice.reasonCode())
                .put("document", notice.document())
                .put("known_at", notice.knownAt().toString())
                .put("fired_at", notice.firedAt().toString());
    }
}
