package io.tongbao.processor;

import java.util.Map;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.stats.CumulativeSum;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Counts the places of rankings that a task sends, and those of them that stood nowhere before: the first over the second is
 * how often each place is written while a period fills.
 */
final class PlacesSent {
    private static final String GROUP = "stream-emission-metrics";

    private final Sensor all;
    private final Sensor first;

    PlacesSent(ProcessorContext<?, ?> context) {
        all = sensor(context, "places-sent-total", "Places of rankings that were sent");
        first = sensor(context, "places-first-total", "Places of rankings that were sent where none stood");
    }

    private static Sensor sensor(ProcessorContext<?, ?> context, String name, String description) {
        StreamsMetrics metrics = context.metrics();
        String task = context.taskId().toString();
        Sensor sensor = metrics.addSensor(name + "-" + task, Sensor.RecordingLevel.INFO);
        sensor.add(new MetricName(name, GROUP, description, Map.of("task-id", task)), new CumulativeSum());
        return sensor;
    }

    /** @param isFirst whether nothing was shown of the ranking and period */
    void add(int places, boolean isFirst) {
        all.record(places);
        if (isFirst) {
            first.record(places);
        }
    }
}
