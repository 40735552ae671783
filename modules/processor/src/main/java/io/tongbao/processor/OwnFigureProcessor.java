package io.tongbao.processor;

import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Keys;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Dependencies;
import io.tongbao.statistics.Disposition;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.ObservationStatus;
import io.tongbao.statistics.OwnFigure;
import io.tongbao.statistics.OwnFigures;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.ReportNumbers;
import io.tongbao.statistics.ReportRow;
import io.tongbao.statistics.StandingRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Stage a, second half, by region: cumulation and own growth. Every own figure that changed goes on to its indicator's
 * task, one by one, so that each vintage is kept.
 */
final class OwnFigureProcessor implements Processor<String, byte[], String, byte[]> {
    private final Registry registry;
    private final String controlTopic;
    private final AvroCodec<AcceptedReport> accepted;
    private @Nullable ProcessorContext<String, byte[]> context;
    private @Nullable KeyValueStore<String, byte[]> years;
    private @Nullable Control control;

    OwnFigureProcessor(Registry registry, String controlTopic) {
        this.registry = registry;
        this.controlTopic = controlTopic;
        this.accepted = new AvroCodec<>(registry, Topics.ACCEPTED, AcceptedReport.class);
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        this.context = context;
        this.years = context.getStateStore(ProcessorNames.YEARS_STORE);
        this.control = new Control(context.getStateStore(ProcessorNames.REFERENCE_STORE), registry);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        if (context().recordMetadata().orElseThrow().topic().equals(controlTopic)) {
            ReferenceChange change = control().apply(record.key(), record.value());
            if (change != null && change.getKind().equals(ReferenceKinds.INDICATOR)) {
                redefine(change.getCode(), Instant.ofEpochMilli(record.timestamp()));
            }
            return;
        }
        AcceptedReport report = accepted.decode(record.value());
        String disposition = report.getDisposition();
        // a retracted figure stands on as a row without a number
        if (disposition.equals(Disposition.STANDING.name()) || disposition.equals(Disposition.RETRACTED.name())) {
            stand(report);
        }
    }

    private void stand(AcceptedReport report) {
        String key = Keys.figure(report.getRegion(), report.getIndicator());
        Period period = Period.of(report.getPeriod());
        Year before = Year.decode(years().get(yearKey(key, period.year())));
        Year after = before.with(period, row(report));
        years().put(yearKey(key, period.year()), after.encode());
        Indicator indicator = control().indicator(report.getIndicator());
        if (indicator == null) {
            return; // its definition is on the way and recomputes all there is
        }
        Year lastYear = Year.decode(years().get(yearKey(key, period.year() - 1)));
        Year nextYear = Year.decode(years().get(yearKey(key, period.year() + 1)));
        NavigableMap<Period, StandingRow> was = standing(lastYear, before, nextYear);
        NavigableMap<Period, StandingRow> is = standing(lastYear, after, nextYear);
        List<Period> affected = Dependencies.affected(indicator, period);
        for (int year = period.year(); year <= period.year() + 1; year++) {
            if (year == period.year() || !nextYear.rows().isEmpty()) {
                Map<Period, OwnFigure> old = OwnFigures.compute(indicator, was, year);
                OwnFigures.compute(indicator, is, year).forEach((row, figure) -> {
                    OwnFigure shown = old.get(row);
                    if (affected.contains(row) && (shown == null || !figure.showsSameAs(shown))) {
                        forward(report.getRegion(), indicator.code(), figure);
                    }
                });
            }
        }
    }

    /** Computes everything of an indicator again, as known from the change of its definition on. */
    private void redefine(String code, Instant changed) {
        Indicator indicator = control().indicator(code);
        if (indicator == null) {
            return;
        }
        Map<String, List<Integer>> reported = new HashMap<>();
        try (KeyValueIterator<String, byte[]> all = years().all()) {
            while (all.hasNext()) {
                KeyValue<String, byte[]> each = all.next();
                String[] parts = each.key.split("\\|", -1);
                if (parts[1].equals(code)) {
                    reported.computeIfAbsent(parts[0], region -> new ArrayList<>())
                            .add(Integer.valueOf(parts[2]));
                }
            }
        }
        reported.forEach((region, theYears) -> {
            String key = Keys.figure(region, code);
            for (int year : theYears) {
                NavigableMap<Period, StandingRow> rows = standing(
                        Year.decode(years().get(yearKey(key, year - 1))), Year.decode(years().get(yearKey(key, year))));
                OwnFigures.compute(indicator, rows, year)
                        .values()
                        .forEach(figure -> forward(region, code, figure.knownNotBefore(changed)));
            }
        });
    }

    private void forward(String region, String indicator, OwnFigure figure) {
        byte[] value =
                new CompactWriter(1).text(region).raw(Figures.encode(figure)).bytes();
        context().forward(new Record<>(indicator, value, figure.knownAt().toEpochMilli()));
    }

    private static NavigableMap<Period, StandingRow> standing(Year... years) {
        NavigableMap<Period, StandingRow> rows = new TreeMap<>();
        for (Year each : years) {
            each.mergeInto(rows);
        }
        return rows;
    }

    private static String yearKey(String key, int year) {
        return key + "|" + year;
    }

    private static ReportRow row(AcceptedReport report) {
        ReportNumbers numbers = new ReportNumbers(
                report.getMonthValue(),
                report.getCumulativeValue(),
                report.getMonthBase(),
                report.getCumulativeBase(),
                report.getMonthGrowth(),
                report.getCumulativeGrowth(),
                report.getTwoYearGrowth(),
                report.getContribution(),
                report.getPull());
        return new ReportRow(
                DataClass.valueOf(report.getDataClass()),
                report.getRevision(),
                ObservationStatus.valueOf(report.getStatus()),
                numbers,
                report.getKnownAt());
    }

    private ProcessorContext<String, byte[]> context() {
        return Objects.requireNonNull(context);
    }

    private KeyValueStore<String, byte[]> years() {
        return Objects.requireNonNull(years);
    }

    private Control control() {
        return Objects.requireNonNull(control);
    }
}
