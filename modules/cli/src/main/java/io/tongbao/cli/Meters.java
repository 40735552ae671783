package io.tongbao.cli;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.tongbao.processor.ProcessorRuntime;
import io.tongbao.store.sink.Sink;

/**
 * What the parts of a process count, for Prometheus.
 *
 * @param parts keeps what renews the meters
 */
record Meters(PrometheusMeterRegistry registry, Parts parts) {
    /** Without any yet. */
    static Meters keptBy(Parts parts) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        // one of each store and node in each task are thousands, which tell an operator nothing
        registry.config().meterFilter(MeterFilter.denyNameStartsWith("kafka.stream.state"));
        registry.config().meterFilter(MeterFilter.denyNameStartsWith("kafka.stream.processor"));
        return new Meters(registry, parts);
    }

    void of(ProcessorRuntime processor) {
        processor.count(each -> parts.keep(new KafkaStreamsMetrics(each)).bindTo(registry));
    }

    void of(Sink sink) {
        sink.count(each -> parts.keep(new KafkaClientMetrics(each)).bindTo(registry));
        Gauge.builder("tongbao.sink.received", sink, each -> each.progress().received())
                .description("Records read; those beyond tongbao.sink.records are on their way")
                .register(registry);
        Gauge.builder("tongbao.sink.rejected", sink, each -> each.progress().poison())
                .description("Records put aside")
                .register(registry);
        Gauge.builder("tongbao.sink.records", sink, each -> each.progress().records())
                .description("Records read and landed, those put aside included")
                .register(registry);
        Gauge.builder("tongbao.sink.rows", sink, each -> each.progress().rows())
                .description("Rows changed")
                .register(registry);
        Gauge.builder("tongbao.sink.retries", sink, each -> each.progress().retries())
                .description("Batches tried again")
                .register(registry);
    }
}
