package io.tongbao.notifier.outlet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tongbao.notifier.digest.Change;
import io.tongbao.notifier.digest.Digest;
import io.tongbao.notifier.digest.Notice;
import io.tongbao.notifier.receiver.Receiver;
import java.time.Clock;
import java.time.Instant;

/**
 * Prometheus Alertmanager, API version 2. An alert is its labels, so the same one twice is one; it groups, silences and
 * resolves by its own rules, and is shown what stands again and again, as it forgets everything when it restarts.
 */
final class AlertmanagerOutlet implements Outlet {
    private final String url;
    private final Post post;
    private final Clock clock;

    AlertmanagerOutlet(Receiver receiver, Post post, Clock clock) {
        String base = receiver.address().url();
        this.url = (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/api/v2/alerts";
        this.post = post;
        this.clock = clock;
    }

    @Override
    public boolean mirrors() {
        return true;
    }

    @Override
    public Answer send(Digest digest) throws InterruptedException {
        return post.json(url, alerts(digest, clock.instant()), Answer::taken);
    }

    private static ArrayNode alerts(Digest digest, Instant now) {
        ArrayNode alerts = JsonNodeFactory.instance.arrayNode();
        for (Change each : digest.changes()) {
            Notice before = each.before();
            // the level is a label, so another level is another alert, and the old one has to end
            if (before != null
                    && before.isOpen()
                    && !before.level().equals(each.now().level())) {
                alerts.add(PrometheusAlert.ended(before, each.now().knownAt(), now));
            }
            alerts.add(PrometheusAlert.of(each.now(), now));
        }
        digest.standing().forEach(each -> alerts.add(PrometheusAlert.of(each, now)));
        return alerts;
    }
}
