package io.tongbao.processor;

import io.tongbao.contracts.AlertMonth;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.alert.Alert;
import io.tongbao.statistics.alert.AlertKey;
import io.tongbao.statistics.alert.AlertRule;
import io.tongbao.statistics.alert.AlertStanding;
import io.tongbao.statistics.alert.AlertText;
import io.tongbao.statistics.alert.Finding;
import io.tongbao.statistics.alert.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Where the alerts of a task's regions stand by the figures up to each month, as it was told last; changes are told. */
final class AlertMonths {
    private static final byte[] NOT_OPEN = {};

    private final ProcessorContext<String, Emission> context;
    private final KeyValueStore<String, byte[]> store;
    private final int generation;
    private final Sequence sequence;
    private final AvroCodec<AlertMonth> codec;

    AlertMonths(ProcessorContext<String, Emission> context, Registry registry, int generation, Sequence sequence) {
        this.context = context;
        this.store = context.getStateStore(ProcessorNames.ALERT_MONTHS_STORE);
        this.generation = generation;
        this.sequence = sequence;
        this.codec = new AvroCodec<>(registry, Topics.ALERT_MONTHS, AlertMonth.class);
    }

    /** Tells of each month of an alert that is told otherwise by what is found now. */
    void judge(AlertKey key, AlertRule rule, List<Finding> findings, Instant knownAt) {
        Map<Period, AlertStanding> told = told(key);
        for (AlertStanding each : AlertStanding.of(key, rule, findings, told.keySet(), knownAt)) {
            AlertStanding before = told.get(each.month());
            if (before == null || !before.isSameAs(each)) {
                tell(key, each, rule, knownAt);
            }
        }
    }

    /** The rule is no more: nothing stands by it, in whatever month. */
    void end(AlertKey key, Instant knownAt) {
        for (AlertStanding each : told(key).values()) {
            if (each.alert() != null) {
                tell(key, new AlertStanding(each.month(), null), null, knownAt);
            }
        }
    }

    private Map<Period, AlertStanding> told(AlertKey key) {
        Map<Period, AlertStanding> told = new TreeMap<>();
        String prefix = key.id() + "/";
        try (KeyValueIterator<String, byte[]> found = store.prefixScan(prefix, new StringSerializer())) {
            found.forEachRemaining(each -> {
                Period month = Period.of(each.key.substring(prefix.length()));
                Alert alert = each.value.length == 0 ? null : AlertFormat.decode(each.value);
                told.put(month, new AlertStanding(month, alert));
            });
        }
        return told;
    }

    private void tell(AlertKey key, AlertStanding standing, @Nullable AlertRule rule, Instant knownAt) {
        Alert alert = standing.alert();
        store.put(key.id() + "/" + standing.month(), alert == null ? NOT_OPEN : AlertFormat.encode(alert));
        AlertMonth.Builder month = AlertMonth.newBuilder()
                .setAlertId(key.id())
                .setMonth(standing.month().firstDay())
                .setOpen(alert != null)
                .setKnownAt(knownAt)
                .setGeneration(generation)
                .setSequence(sequence.next());
        if (alert != null && rule != null) {
            describe(month, alert, AlertText.of(alert, rule.nameZh(), rule.nameEn()));
        }
        context.forward(new Record<>(
                key.id(),
                new Emission(Topics.ALERT_MONTHS.name(), codec.encode(month.build())),
                Math.max(0, knownAt.toEpochMilli())));
    }

    private static void describe(AlertMonth.Builder month, Alert alert, Words text) {
        Finding finding = alert.finding();
        month.setState(alert.state().name())
                .setLevel(alert.level().name())
                .setPeriod(finding.period().firstDay())
                .setSincePeriod(alert.since().firstDay())
                .setClearPeriod(
                        alert.clearing() == null
                                ? null
                                : alert.clearing().latest().period().firstDay())
                .setRuleVersion(alert.ruleVersion())
                .setTargetVersion(finding.targetVersion())
                .setUnit(finding.unit())
                .setFigure(finding.figure())
                .setTarget(finding.target())
                .setPace(AlertSteps.share(finding.pace()))
                .setGap(finding.gap())
                .setTextZh(text.zh())
                .setTextEn(text.en());
    }
}
