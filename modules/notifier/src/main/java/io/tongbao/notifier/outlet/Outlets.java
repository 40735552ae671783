package io.tongbao.notifier.outlet;

import io.tongbao.notifier.outlet.Throttle.Rate;
import io.tongbao.notifier.receiver.Address;
import io.tongbao.notifier.receiver.OutletKind;
import io.tongbao.notifier.receiver.Receiver;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes outlets. Receivers at one address share its limits. Not for several threads at once. */
public final class Outlets {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    /** Of those that set no limit: enough for everybody, and a fault of ours floods nobody. */
    private static final List<Rate> USUAL = List.of(new Rate(120, MINUTE));

    private static final Map<OutletKind, List<Rate>> RATES = Map.of(
            OutletKind.WECOM, List.of(new Rate(20, MINUTE)),
            OutletKind.DINGTALK, List.of(new Rate(20, MINUTE)),
            OutletKind.FEISHU, List.of(new Rate(100, MINUTE), new Rate(5, SECOND)));

    private final Post post = new Post(PATIENCE);
    private final Clock clock;
    private final Map<String, Throttle> throttles = new HashMap<>();

    /** Outlets that sign and count by a clock. */
    public Outlets(Clock clock) {
        this.clock = clock;
    }

    /** The outlet that reaches a receiver; nothing is opened before something is sent. */
    public Outlet of(Receiver receiver) {
        return switch (receiver.address().kind()) {
            case ALERTMANAGER -> new AlertmanagerOutlet(receiver, post, clock);
            case WEBHOOK -> new WebhookOutlet(receiver, post, clock);
            case WECOM -> new WeComOutlet(receiver, post);
            case DINGTALK -> new DingTalkOutlet(receiver, post, clock);
            case FEISHU -> new FeishuOutlet(receiver, post, clock);
            case MAIL -> new MailOutlet(receiver, PATIENCE);
        };
    }

    /** The limits of a receiver's address. */
    public Throttle throttle(Address address) {
        return throttles.computeIfAbsent(
                address.url(), url -> new Throttle(RATES.getOrDefault(address.kind(), USUAL), clock));
    }
}
