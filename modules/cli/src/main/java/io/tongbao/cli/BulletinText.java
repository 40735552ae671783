package io.tongbao.cli;

import io.tongbao.statistics.AmountWording;
import io.tongbao.statistics.GrowthWording;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.MeasureWording;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PeriodWording;
import io.tongbao.statistics.ReasonWording;
import io.tongbao.statistics.Scheme;
import io.tongbao.statistics.Units;
import io.tongbao.statistics.UnrankedReason;
import io.tongbao.statistics.Wording;
import io.tongbao.store.query.Bulletin;
import io.tongbao.store.query.Edition;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.Table;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The monthly bulletin 通报 as text. */
final class BulletinText {
    private final Language language;
    private final Map<String, Shape> shapes;

    /** What of an indicator decides how it is put into words. */
    record Shape(Scheme scheme, Kind kind) {
        static final Shape USUAL = new Shape(Scheme.M12, Kind.FLOW);
    }

    /** @param shapes of the indicators, by code */
    BulletinText(Language language, Map<String, Shape> shapes) {
        this.language = language;
        this.shapes = shapes;
    }

    /** That prints all alerts of a bulletin. */
    private static String command(Bulletin bulletin) {
        Edition edition = bulletin.edition();
        String by = "query alerts --group " + bulletin.group() + " --by-month " + Period.of(bulletin.period());
        if (edition == null) {
            return by;
        }
        Moment moment = edition.moment();
        return by + " --as-of " + (moment.release() == null ? moment.at() : moment.release());
    }

    List<String> lines(Bulletin bulletin, String groupName) {
        Period period = Period.of(bulletin.period());
        List<String> lines = new ArrayList<>();
        String title = language.of(
                groupName + " " + PeriodWording.zh(Scheme.M12, period, true) + "经济运行通报",
                groupName + ", economic bulletin, " + PeriodWording.en(Scheme.M12, period, true));
        lines.add(title);
        lines.add("═".repeat(TextTable.width(title)));
        Edition edition = bulletin.edition();
        EditionText words = edition == null ? null : new EditionText(language, edition);
        if (words != null) {
            lines.addAll(words.head());
        }
        boolean isEmpty = bulletin.rankings().rows().isEmpty()
                && bulletin.ancestor().rows().isEmpty();
        if (isEmpty) {
            lines.add(language.of("本期尚无数据。", "Nothing was reported for this year up to the period."));
        }
        if (!bulletin.ancestor().rows().isEmpty()) {
            lines.add("");
            lines.addAll(whole(bulletin.ancestor()));
        }
        lines.addAll(new TargetText(language, shapes, bulletin.targets()).lines());
        if (!isEmpty || !bulletin.alerts().rows().isEmpty()) {
            lines.addAll(new AlertsText(language, bulletin.alerts(), command(bulletin)).lines());
        }
        Table rankings = bulletin.rankings();
        int first = 0;
        while (first < rankings.rows().size()) {
            int end = first + 1;
            while (end < rankings.rows().size()
                    && text(rankings, end, "ranking").equals(text(rankings, first, "ranking"))) {
                end++;
            }
            lines.add("");
            lines.addAll(ranking(rankings, first, end, words != null && words.comparesReleases()));
            first = end;
        }
        if (words != null) {
            lines.addAll(words.foot(shapes));
        }
        return lines;
    }

    private List<String> whole(Table figures) {
        String region = text(figures, 0, language.of("region_zh", "region_en"));
        TextTable table = new TextTable(List.of(
                region,
                language.of("期别", "period"),
                language.of(">本期", ">value"),
                language.of("同比", "on the year"),
                language.of("报送", "reported")));
        for (int row = 0; row < figures.rows().size(); row++) {
            Period period = period(figures, row);
            Shape shape = shapes.getOrDefault(text(figures, row, "indicator"), Shape.USUAL);
            Scheme scheme = shape.scheme();
            boolean cumulative =
                    figures.value(row, "cumulative_value") != null || figures.value(row, "cumulative_growth") != null;
            BigDecimal value = number(figures, row, cumulative ? "cumulative_value" : "month_value");
            BigDecimal growth = number(figures, row, cumulative ? "cumulative_growth" : "month_growth");
            int decimals = whole(figures, row, "growth_decimals", 1);
            table.row(List.of(
                    text(figures, row, language.of("indicator_zh", "indicator_en")),
                    language.of(
                            PeriodWording.shortZh(scheme, period, cumulative),
                            PeriodWording.en(scheme, period, cumulative)),
                    value == null ? "—" : amount(value, text(figures, row, "unit"), whole(figures, row, "decimals", 0)),
                    growth == null
                            ? reason(figures, row, cumulative ? "growth_code" : "month_growth_code")
                            : change(growth, shape.kind(), text(figures, row, "unit"), decimals),
                    reported(figures, row)));
        }
        return table.lines();
    }

    private String change(BigDecimal growth, Kind kind, String unit, int decimals) {
        return language.of(
                GrowthWording.zh(growth, kind, unit, decimals), GrowthWording.en(growth, kind, unit, decimals));
    }

    private static String reported(Table figures, int row) {
        Object expected = figures.value(row, "expected");
        return expected == null ? "" : figures.value(row, "reported") + "/" + expected;
    }

    private List<String> ranking(Table rankings, int first, int end, boolean release) {
        Measure measure = Measure.valueOf(text(rankings, first, "measure"));
        Period period = period(rankings, first);
        Shape shape = shapes.getOrDefault(text(rankings, first, "indicator"), Shape.USUAL);
        Scheme scheme = shape.scheme();
        boolean cumulative = measure.isCumulative(shape.kind()) || isTrue(rankings, first, "is_cumulative");
        String own = text(rankings, first, "unit");
        String unit = measure.isGrowth() ? GrowthWording.unit(shape.kind(), own) : own;
        List<String> lines = new ArrayList<>();
        String what = language.of(MeasureWording.zh(measure, shape.kind()), MeasureWording.en(measure, shape.kind()));
        lines.add(text(rankings, first, language.of("indicator_zh", "indicator_en"))
                + (what.isEmpty() ? "" : language.of("", ", "))
                + what
                + language.of("  ", ", ")
                + language.of(
                        PeriodWording.zh(scheme, period, cumulative), PeriodWording.en(scheme, period, cumulative))
                + language.of("  排名 ", ", ranked ")
                + rankings.value(first, "ranked") + "/" + rankings.value(first, "members"));
        TextTable table = new TextTable(List.of(
                language.of("名次", "rank"),
                language.of("单位", "unit"),
                ">" + language.of(unit, Units.english(unit)),
                release ? language.of("较上次通报", "on last release") : language.of("较上期", "on last period"),
                language.of("较上年", "on last year"),
                language.of(">距前一名", ">to the next"),
                language.of("本年各期名次", "ranks of the year"),
                language.of("居首", "first")));
        int decimals = whole(rankings, first, "decimals", 1);
        for (int row = first; row < end; row++) {
            BigDecimal figure = number(rankings, row, "figure");
            BigDecimal next = number(rankings, row, "to_next");
            table.row(List.of(
                    place(rankings, row),
                    text(rankings, row, language.of("region_zh", "region_en")),
                    figure == null ? reason(rankings, row, "reason_unranked") : Wording.number(figure, decimals),
                    moved(rankings, row, "moved", "members_differ_previous"),
                    moved(rankings, row, "moved_on_year", "members_differ_last_year"),
                    next == null ? "" : Wording.number(next, decimals),
                    text(rankings, row, "ranks_of_year"),
                    timesFirst(rankings, row)));
        }
        lines.addAll(table.lines());
        if (lines.stream().anyMatch(each -> each.contains("*"))) {
            lines.add(language.of("* 当时分组成员不同", "* the group had other members then"));
        }
        return lines;
    }

    private String timesFirst(Table rankings, int row) {
        int times = whole(rankings, row, "times_first", 0);
        int listed = whole(rankings, row, "times_listed", 0);
        return times == 0 ? "" : language.of(listed + "期中" + times + "次", times + " of " + listed);
    }

    private String place(Table rankings, int row) {
        Object rank = rankings.value(row, "rank");
        if (rank == null) {
            return "—";
        }
        boolean tied = isTrue(rankings, row, "tied");
        int number = ((Number) rank).intValue();
        return language.of(Wording.rankZh(number, tied), Wording.rankEn(number, tied));
    }

    private String reason(Table table, int row, String column) {
        String code = text(table, row, column);
        if (code.isEmpty()) {
            return "—";
        }
        UnrankedReason reason = UnrankedReason.valueOf(code);
        return language.of(ReasonWording.zh(reason), ReasonWording.en(reason));
    }

    /** K4: marked where the group had other members then. */
    private String moved(Table rankings, int row, String column, String differ) {
        Object moved = rankings.value(row, column);
        if (moved == null) {
            return "—";
        }
        int places = ((Number) moved).intValue();
        return language.of(Wording.movedZh(places), Wording.movedEn(places))
                + (isTrue(rankings, row, differ) ? "*" : "");
    }

    private static boolean isTrue(Table table, int row, String column) {
        return Boolean.TRUE.equals(table.value(row, column));
    }

    private String amount(BigDecimal value, String unit, int decimals) {
        return language.of(AmountWording.zh(value, unit, decimals), AmountWording.en(value, unit, decimals));
    }

    private static Period period(Table table, int row) {
        Object day = table.value(row, "period");
        return Period.of(
                day instanceof Date date ? date.toLocalDate() : (LocalDate) java.util.Objects.requireNonNull(day));
    }

    private static String text(Table table, int row, String column) {
        Object value = table.value(row, column);
        return value == null ? "" : value.toString();
    }

    private static @Nullable BigDecimal number(Table table, int row, String column) {
        return (BigDecimal) table.value(row, column);
    }

    private static int whole(Table table, int row, String column, int preset) {
        Object value = table.value(row, column);
        return value == null ? preset : ((Number) value).intValue();
    }
}
