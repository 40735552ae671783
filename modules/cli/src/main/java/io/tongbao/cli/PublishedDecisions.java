package io.tongbao.cli;

import io.tongbao.contracts.Decision;
import io.tongbao.publisher.Decisions;
import io.tongbao.publisher.Journal;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.Publisher;
import io.tongbao.server.api.AlertDesk;
import io.tongbao.statistics.alert.AlertKey;
import java.time.Clock;
import java.util.stream.Stream;

/** Decisions about alerts that come in over HTTP, as input like any other. */
record PublishedDecisions(Publisher publisher, Clock clock) implements AlertDesk {
    @Override
    public void acknowledge(String id, String by, String reason) {
        send(new Decisions(by, reason, clock).acknowledge(AlertKey.of(id)));
    }

    @Override
    public void exempt(String id, String by, String reason, String document) {
        send(new Decisions(by, reason, clock).exempt(AlertKey.of(id), document));
    }

    private void send(Decision decision) {
        publisher.publish(Stream.of(Outgoing.decision(decision)), Journal.none("decisions"), done -> {});
    }
}
