package io.tongbao.server.sdmx;

import io.tongbao.server.api.Narrowing;
import io.tongbao.server.table.Decimals;
import io.tongbao.server.table.TableWriter;
import io.tongbao.statistics.Kind;
import io.tongbao.store.query.Column;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes series of rows that come subject by subject and period by period: of one subject's rows one for each measure, which has
 * observations where it has a value.
 */
final class SeriesRows implements TableWriter {
    private final Dataflow flow;
    private final SeriesKeys keys;
    private final Narrowing.Edges edges;
    private final Map<String, Kind> kinds;
    private final Message message;
    private final List<List<@Nullable Object>> subject = new ArrayList<>();
    private List<String> columns = List.of();
    private boolean isBegun;

    /** @param kinds of the indicators, by code */
    SeriesRows(Dataflow flow, SeriesKeys keys, Narrowing.Edges edges, Map<String, Kind> kinds, Message message) {
        this.flow = flow;
        this.keys = keys;
        this.edges = edges;
        this.kinds = kinds;
        this.message = message;
    }

    @Override
    public void begin(List<Column> all) {
        columns = all.stream().map(Column::name).toList();
    }

    @Override
    public void row(List<@Nullable Object> row) throws IOException {
        if (!subject.isEmpty() && !codes(subject.get(0)).equals(codes(row))) {
            tell();
        }
        subject.add(row);
    }

    /** @throws NoResultsException where nothing was asked for that there is */
    @Override
    public void end() throws IOException {
        tell();
        if (!isBegun) {
            throw new NoResultsException();
        }
        message.end();
    }

    private void tell() throws IOException {
        for (Measure measure : flow.measures()) {
            if (keys.has("MEASURE", measure.id())) {
                tell(measure);
            }
        }
        subject.clear();
    }

    private void tell(Measure measure) throws IOException {
        List<List<@Nullable Object>> observed = edges.of(subject.stream()
                .filter(row -> value(row, measure.column()) != null)
                .toList());
        if (observed.isEmpty()) {
            return;
        }
        if (!isBegun) {
            message.begin();
            isBegun = true;
        }
        message.series(key(codes(observed.get(0)), measure));
        for (List<@Nullable Object> row : observed) {
            Object value = Objects.requireNonNull(value(row, measure.column()));
            message.observation(period(row), number(value), attributes(row, measure));
        }
    }

    private List<String> codes(List<@Nullable Object> row) {
        return flow.subjects().stream()
                .map(each -> String.valueOf(value(row, each.column())))
                .toList();
    }

    private static List<String> key(List<String> codes, Measure measure) {
        List<String> key = new ArrayList<>();
        key.add("M");
        key.addAll(codes);
        key.add(measure.id());
        return key;
    }

    private String period(List<@Nullable Object> row) {
        return Objects.requireNonNull((LocalDate) value(row, "period"))
                .toString()
                .substring(0, 7);
    }

    private List<@Nullable String> attributes(List<@Nullable Object> row, Measure measure) {
        return flow.attributes().stream()
                .<@Nullable String>map(each -> each.equals(Component.UNIT)
                        ? measure.unit().of(column -> text(row, column), kinds)
                        : text(row, each.column()))
                .toList();
    }

    private @Nullable String text(List<@Nullable Object> row, String column) {
        Object value = value(row, column);
        return value == null ? null : value.toString();
    }

    private static String number(Object value) {
        return value instanceof BigDecimal number ? Decimals.plain(number) : value.toString();
    }

    private @Nullable Object value(List<@Nullable Object> row, String column) {
        return row.get(columns.indexOf(column));
    }
}
