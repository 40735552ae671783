package io.tongbao.store.explain;

import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.History;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.InheritedHistory;
import io.tongbao.statistics.Knowledge;
import io.tongbao.statistics.LastDigits;
import io.tongbao.statistics.Lineage;
import io.tongbao.statistics.ObservationStatus;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PeriodLock;
import io.tongbao.statistics.PeriodLocks;
import io.tongbao.statistics.Region;
import io.tongbao.statistics.Repeat;
import io.tongbao.statistics.ReportNumber;
import io.tongbao.statistics.ReportNumbers;
import io.tongbao.statistics.ReportRow;
import io.tongbao.statistics.Said;
import io.tongbao.statistics.StoredRow;
import io.tongbao.store.Database;
import io.tongbao.store.Sql;
import io.tongbao.store.query.DecisionsQuery;
import io.tongbao.store.query.ReferenceQuery;
import io.tongbao.store.query.Select;
import io.tongbao.store.query.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the checks on arrival would know now, by what has landed: for a rehearsal of a submission before it is published.
 * Reports that are still on their way, and how exactly earlier values were sent, are not known here. For one submission;
 * not for several threads.
 */
public final class LandedKnowledge implements Knowledge {
    private final Database database;
    private final LocalDate today;
    private final Dictionary dictionary;
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, NavigableMap<Period, List<StoredRow>>> standing = new HashMap<>();
    private final Set<List<String>> loaded = new HashSet<>();
    private final PeriodLocks locks = new PeriodLocks();
    private final Map<String, Region> regions = new HashMap<>();

    /**
     * Reads indicators, regions and locks.
     *
     * @param today the day, Asia/Shanghai
     * @param regions codes of the regions that will be asked for
     */
    public LandedKnowledge(Database database, LocalDate today, Collection<String> regions) {
        this.database = database;
        this.today = today;
        this.dictionary = new Dictionary(database, null);
        each(new ReferenceQuery(database).indicators(), row -> {
            Indicator indicator = Dictionary.read(row);
            indicators.put(indicator.code(), indicator);
        });
        each(new DecisionsQuery(database).locks(), this::addLock);
        standing(regions).forEach(each -> this.regions.put(each, Objects.requireNonNull(dictionary.find(each))));
    }

    /** Those of the codes that are defined and not withdrawn: an explanation knows withdrawn ones too, the checks do not. */
    private List<String> standing(Collection<String> codes) {
        return Select.of("select code from stats.regions where code = any (?) order by code", (Object)
                        new TreeSet<>(codes).toArray(new String[0]))
                .run(database)
                .values("code")
                .stream()
                .map(String::valueOf)
                .toList();
    }

    /** From now on a row of the same submission counts as standing: what comes behind it is judged by it. */
    public void remember(String region, String indicator, Period period, StoredRow row) {
        NavigableMap<Period, List<StoredRow>> periods = standing.get(region + "|" + indicator);
        if (periods != null) {
            List<StoredRow> others = new ArrayList<>(periods.getOrDefault(period, List.of()));
            others.removeIf(each -> each.row().dataClass() == row.row().dataClass());
            others.add(row);
            periods.put(period, others);
        }
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public @Nullable Region region(String code) {
        return regions.get(code);
    }

    @Override
    public @Nullable Indicator indicator(String code) {
        return indicators.get(code);
    }

    @Override
    public Collection<Indicator> indicators() {
        return indicators.values();
    }

    @Override
    public Repeat repeat(String region, String indicator, Period period, String id, String said) {
        Table taken = Select.of(Sql.of("knowledge_repeat"), region, indicator, period.firstDay(), id)
                .run(database);
        if (taken.rows().isEmpty()) {
            return Repeat.NEW;
        }
        FigureRow row = new FigureRow(taken, 0);
        String before = Said.of(
                DataClass.valueOf(row.required("data_class")),
                ObservationStatus.valueOf(row.required("status")),
                ReportNumbers.of(number -> row.number(number.field())));
        return before.equals(said) ? Repeat.SAME : Repeat.OTHER;
    }

    @Override
    public @Nullable ReportRow standing(String region, String indicator, Period period, DataClass dataClass) {
        return rows(region, Objects.requireNonNull(indicators.get(indicator)), period.year(), period)
                .getOrDefault(period, List.of())
                .stream()
                .map(StoredRow::row)
                .filter(each -> each.dataClass() == dataClass)
                .findFirst()
                .orElse(null);
    }

    @Override
    public History history(String region, Indicator indicator, int fromYear, Period to) {
        Lineage lineage = dictionary.lineage(region);
        return InheritedHistory.of(
                indicator, lineage, region, fromYear, to, (each, from, until) -> rows(each, indicator, from, until));
    }

    @Override
    public @Nullable PeriodLock lock(String region, String indicator, Period period) {
        return locks.on(period, indicator);
    }

    private NavigableMap<Period, List<StoredRow>> rows(String region, Indicator indicator, int fromYear, Period to) {
        int first = Math.min(fromYear, to.year() - 1);
        String figure = region + "|" + indicator.code();
        if (loaded.add(List.of(figure, Integer.toString(first)))) {
            NavigableMap<Period, List<StoredRow>> found = new TreeMap<>();
            Table table = Select.of(
                            Sql.of("knowledge_reports"),
                            indicator.code(),
                            new String[] {region},
                            LocalDate.of(first, 1, 1),
                            LocalDate.of(to.year() + 1, 12, 1))
                    .run(database);
            each(table, row -> found.computeIfAbsent(
                            Period.of(Objects.requireNonNull(row.day("period"))), key -> new ArrayList<>())
                    .add(stored(row, indicator)));
            NavigableMap<Period, List<StoredRow>> known = standing.computeIfAbsent(figure, key -> new TreeMap<>());
            found.forEach(known::putIfAbsent); // what was remembered of the submission stays
        }
        return new TreeMap<>(
                Objects.requireNonNull(standing.get(figure)).subMap(new Period(fromYear, 1), true, to, true));
    }

    private static StoredRow stored(FigureRow row, Indicator indicator) {
        ReportRow report = new ReportRow(
                DataClass.valueOf(row.required("data_class")),
                Objects.requireNonNull(row.whole("revision")),
                ObservationStatus.valueOf(row.required("status")),
                ReportNumbers.of(number -> row.number(number.field())),
                Objects.requireNonNull((Instant) row.table().value(row.row(), "known_at")));
        LastDigits digits = LastDigits.fewest(
                row.number(ReportNumber.MONTH_VALUE.field()),
                row.number(ReportNumber.CUMULATIVE_VALUE.field()),
                row.text("unit"),
                indicator);
        return new StoredRow(report, digits, row.number("shown_growth"));
    }

    private void addLock(FigureRow row) {
        Period period = Period.of(Objects.requireNonNull(row.day("period")));
        if (row.flag("locked")) {
            locks.lock(new PeriodLock(
                    period,
                    row.text("indicator"),
                    row.required("decided_by"),
                    Objects.requireNonNull((Instant) row.table().value(row.row(), "since")),
                    row.required("reason")));
        } else {
            locks.unlock(period, row.text("indicator")); // excepted: rows for all indicators come first
        }
    }

    private static void each(Table table, Consumer<FigureRow> action) {
        for (int i = 0; i < table.rows().size(); i++) {
            action.accept(new FigureRow(table, i));
        }
    }
}
