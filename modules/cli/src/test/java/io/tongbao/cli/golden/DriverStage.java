package io.tongbao.cli.golden;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tongbao.cli.drivers.Drivers;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Sha256;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.ReferenceVersions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The topologies on test drivers; what they send is what shows. */
final class DriverStage implements Stage, AutoCloseable {
    private final ReferenceVersions versions = new ReferenceVersions();
    private final Map<Topic, List<SpecificRecord>> landed = new HashMap<>();
    private final Drivers drivers;
    private Instant now = Instant.parse("2025-01-15T00:00:00Z");

    DriverStage(Path stateDir) {
        drivers = new Drivers(stateDir, now, each -> landed.computeIfAbsent(each.topic(), key -> new ArrayList<>())
                .add(each.value()));
    }

    @Override
    public void publish(List<Outgoing> rows) {
        for (Outgoing each : rows) {
            if (each.value() instanceof ReferenceChange change) {
                versions.next(change).ifPresent(next -> send(each, next));
            } else {
                send(each, each.value());
            }
        }
    }

    private void send(Outgoing row, SpecificRecord value) {
        now = now.plusMillis(1);
        drivers.send(row.topic(), row.key(), value, now);
    }

    @Override
    public String digest(EconomicReport report) {
        return Sha256.of(drivers.codec(Topics.REPORTS).encode(report));
    }

    @Override
    public void landed() {
        drivers.runOutOfPatience();
        drivers.settle();
        now = now.plusMillis(1);
        drivers.mark(now);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public List<ObjectNode> rows(Result result, String prefix, @Nullable Instant asOf) {
        return DriverRows.of(result, topic -> landed.getOrDefault(topic, List.of()), prefix, asOf);
    }

    @Override
    public void close() {
        drivers.close();
    }
}
