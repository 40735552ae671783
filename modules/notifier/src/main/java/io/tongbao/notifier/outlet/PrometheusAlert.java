package io.tongbao.notifier.outlet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tongbao.notifier.digest.Notice;
import io.tongbao.statistics.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * A step as an alert of Prometheus. Its labels are what it is about, and are the same over its life but for the level;
 * what changes from step to step stands in the annotations.
 */
final class PrometheusAlert {
    /** So long an open alert stands unless it is ended: a notifier that is away for a week resolves nothing. */
    private static final Duration STANDS = Duration.ofDays(366);

    private PrometheusAlert() {}

    /** The step: open until further notice, or ended when it was known to be. */
    static ObjectNode of(Notice notice, Instant now) {
        return notice.isOpen() ? alert(notice, now, now.plus(STANDS)) : ended(notice, notice.knownAt(), now);
    }

    /** The alert ended; at the latest now, whatever the clock of others says. */
    static ObjectNode ended(Notice notice, Instant end, Instant now) {
        return alert(notice, now, end.isBefore(now) ? end : now);
    }

    private static ObjectNode alert(Notice notice, Instant now, Instant end) {
        Instant start = notice.firedAt().isBefore(now) ? notice.firedAt() : now;
        ObjectNode alert = Json.object()
                .put("startsAt", start.toString())
                .put("endsAt", (end.isBefore(start) ? start : end).toString());
        labels(alert.putObject("labels"), notice);
        annotations(alert.putObject("annotations"), notice);
        return alert;
    }

    private static void labels(ObjectNode labels, Notice notice) {
        labels.put("alertname", notice.kind())
                .put("alert_id", notice.alertId())
                .put("severity", notice.level().toLowerCase(Locale.ROOT))
                .put("region", notice.region().code())
                .put("subject", notice.subject().code())
                .put("subject_type", notice.subjectType())
                .put("year", String.valueOf(notice.year()))
                .put("rule", notice.rule())
                .put("system", "tongbao");
    }

    private static void annotations(ObjectNode annotations, Notice notice) {
        annotations
                .put("summary", notice.text(Language.EN))
                .put("summary_zh", notice.text(Language.ZH))
                .put("region_zh", notice.region().in(Language.ZH))
                .put("region_en", notice.region().in(Language.EN))
                .put("subject_zh", notice.subject().in(Language.ZH))
                .put("subject_en", notice.subject().in(Language.EN))
                .put("state", notice.state())
                .put("step", String.valueOf(notice.step()))
                .put("rule_version", String.valueOf(notice.ruleVersion()));
        String reason = notice.reason(Language.EN);
        if (reason != null) {
            annotations.put("reason", reason).put("reason_zh", notice.reason(Language.ZH));
        }
    }
}
