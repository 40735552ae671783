package io.tongbao.server.gate;

import io.tongbao.publisher.files.Names;
import io.tongbao.publisher.files.ReportTemplate;
import io.tongbao.publisher.files.ReportTemplate.Figures;
import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Scheme;
import io.tongbao.statistics.project.BuiltIn;
import io.tongbao.store.Database;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.GrowthQuery;
import io.tongbao.store.query.ReferenceQuery;
import io.tongbao.store.query.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts together what a template shows, from what has landed. */
public final class Templates {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Database database;

    public Templates(Database database) {
        this.database = database;
    }

    /**
     * The template of a region and period.
     *
     * @param wanted codes of indicators; none for those that the region has reported within a year, or else all, in both cases
     *     without those that are computed
     * @param dataClasses that whoever fills it in may send
     * @throws NoTemplateException where region or indicator is not known, none is reported for the period, or that is later
     *     than next year
     */
    public ReportTemplate of(String region, Period period, List<String> wanted, List<DataClass> dataClasses) {
        int last = LocalDate.now(SHANGHAI).getYear() + 1;
        if (period.year() > last) {
            throw new NoTemplateException("period", period.toString(), "is later than " + last, "晚于" + last + "年，不能报送");
        }
        ReferenceQuery reference = new ReferenceQuery(database);
        Names.Named reporter = named(reference.regions(), "region", region);
        Table figures = new GrowthQuery(database)
                .current(Filter.ALL
                        .withRegion(region)
                        .within(period.minusYears(1).firstDay(), period.firstDay()));
        Table indicators = reference.indicators();
        wanted.forEach(each -> named(indicators, "indicators", each));
        Set<String> reported = wanted.isEmpty() ? reported(figures) : Set.copyOf(wanted);
        List<ReportTemplate.Line> lines = new ArrayList<>();
        for (int i = 0; i < indicators.rows().size(); i++) {
            String code = text(indicators, i, "code");
            Scheme scheme = Scheme.valueOf(text(indicators, i, "scheme"));
            boolean isComputed = !text(indicators, i, "numerator").isEmpty() || BuiltIn.of(code) != null;
            boolean isAsked = wanted.isEmpty()
                    ? !isComputed && (reported.isEmpty() || reported.contains(code))
                    : reported.contains(code);
            if (isAsked && scheme.isRow(period)) {
                lines.add(new ReportTemplate.Line(
                        new Names.Named(code, text(indicators, i, "name_zh"), text(indicators, i, "name_en")),
                        text(indicators, i, "unit"),
                        figures(figures, code, scheme.previous(period)),
                        figures(figures, code, period.minusYears(1))));
            }
        }
        if (lines.isEmpty()) {
            throw new NoTemplateException(
                    "period", period.toString(), "has no row of any indicator that is asked for", "没有应报指标");
        }
        return new ReportTemplate(reporter, period, lines, dataClasses);
    }

    private static Names.Named named(Table table, String field, String code) {
        int row = table.values("code").indexOf(code);
        if (row < 0) {
            throw new NoTemplateException(
                    field,
                    code,
                    "is not known; see `./tongbao query " + (field.equals("region") ? "regions" : field)
                            + "` or /api/v1/catalogue",
                    "代码未知");
        }
        return new Names.Named(code, text(table, row, "name_zh"), text(table, row, "name_en"));
    }

    /** What rolls up has children that reported; what the region has reported itself has none. */
    private static Set<String> reported(Table figures) {
        Set<String> codes = new TreeSet<>();
        for (int i = 0; i < figures.rows().size(); i++) {
            if (figures.value(i, "reported") == null) {
                codes.add(text(figures, i, "indicator"));
            }
        }
        return codes;
    }

    private static Figures figures(Table figures, String indicator, @Nullable Period period) {
        LocalDate day = period == null ? null : period.firstDay();
        for (int i = 0; i < figures.rows().size(); i++) {
            if (indicator.equals(figures.value(i, "indicator")) && Objects.equals(day, figures.value(i, "period"))) {
                return new Figures((BigDecimal) figures.value(i, "month_value"), (BigDecimal)
                        figures.value(i, "cumulative_value"));
            }
        }
        return Figures.NONE;
    }

    private static String text(Table table, int row, String column) {
        return Objects.toString(table.value(row, column), "");
    }
}
