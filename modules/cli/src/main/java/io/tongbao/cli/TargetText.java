package io.tongbao.cli;

import io.tongbao.statistics.AmountWording;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PeriodWording;
import io.tongbao.statistics.ReasonWording;
import io.tongbao.statistics.UnrankedReason;
import io.tongbao.statistics.Wording;
import io.tongbao.statistics.light.Light;
import io.tongbao.statistics.light.LightGap;
import io.tongbao.statistics.targets.TargetKind;
import io.tongbao.statistics.targets.TargetWording;
import io.tongbao.store.query.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a bulletin says of targets: one table for each indicator and kind (T3 to T6). */
final class TargetText {
    /** Attainment and lead are told with one decimal, as published ones are. */
    private static final int DECIMALS = 1;

    private final Language language;
    private final Map<String, BulletinText.Shape> shapes;
    private final Table rows;

    TargetText(Language language, Map<String, BulletinText.Shape> shapes, Table rows) {
        this.language = language;
        this.shapes = shapes;
        this.rows = rows;
    }

    /** The tables, with a blank line before each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        int first = 0;
        while (first < rows.rows().size()) {
            int end = first + 1;
            while (end < rows.rows().size() && subject(end).equals(subject(first))) {
                end++;
            }
            lines.add("");
            lines.addAll(table(first, end));
            first = end;
        }
        return lines;
    }

    private List<String> table(int first, int end) {
        TargetKind kind = TargetKind.valueOf(text(first, "kind"));
        List<String> lines = new ArrayList<>();
        lines.add(text(first, language.of("indicator_zh", "indicator_en"))
                + language.of("", ", ")
                + name(first, kind)
                + language.of("  ", ", ")
                + period(first));
        lines.addAll((kind == TargetKind.RANK ? places(first, end) : values(first, end, kind)).lines());
        return lines;
    }

    /** A place is reached or not: there is no share of it, and no pace. Who has none comes last. */
    private TextTable places(int first, int end) {
        TextTable table = new TextTable(List.of(
                language.of("单位", "unit"),
                language.of(">目标位次", ">target rank"),
                language.of(">现居位次", ">rank"),
                language.of(">尚需上升", ">to climb"),
                language.of("灯", "light")));
        List<Integer> placedFirst = IntStream.range(first, end)
                .boxed()
                .sorted(Comparator.comparing(row -> number(row, "actual") == null))
                .toList();
        for (int row : placedFirst) {
            BigDecimal actual = number(row, "actual");
            table.row(List.of(
                    text(row, language.of("region_zh", "region_en")),
                    place(number(row, "target")),
                    actual == null ? reason(row) : place(actual),
                    amount(row, "needed"),
                    light(row)));
        }
        return table;
    }

    private TextTable values(int first, int end, TargetKind kind) {
        boolean paced = number(first, "pace") != null;
        TextTable table = new TextTable(List.of(
                language.of("单位", "unit"),
                language.of(">年度目标", ">target"),
                language.of(">完成", ">actual"),
                kind.isLimit() ? language.of(">已用%", ">used %") : language.of(">完成率%", ">attained %"),
                paced ? language.of(">较序时", ">on pace, pp") : language.of(">较目标", ">on target, pp"),
                language.of(">尚需", ">still needed"),
                language.of(">月均尚需", ">each month"),
                language.of("灯", "light")));
        for (int row = first; row < end; row++) {
            BigDecimal actual = number(row, "actual");
            BigDecimal ahead = number(row, "ahead_pp");
            table.row(List.of(
                    text(row, language.of("region_zh", "region_en")),
                    amount(row, "target"),
                    actual == null ? reason(row) : amount(row, "actual"),
                    shown(number(row, "attainment")),
                    ahead == null
                            ? "—"
                            : language.of(
                                    TargetWording.aheadZh(ahead, DECIMALS), TargetWording.aheadEn(ahead, DECIMALS)),
                    needed(row),
                    perMonth(row),
                    light(row)));
        }
        return table;
    }

    private String name(int row, TargetKind kind) {
        var of = shape(row).kind();
        return language.of(TargetWording.zh(kind, of), TargetWording.en(kind, of));
    }

    private String subject(int row) {
        return text(row, "indicator") + "|" + text(row, "kind");
    }

    private String period(int row) {
        Period period = Period.of((LocalDate) Objects.requireNonNull(rows.value(row, "period")));
        BulletinText.Shape shape = shape(row);
        boolean cumulative = shape.kind() == Kind.FLOW || Boolean.TRUE.equals(rows.value(row, "is_cumulative"));
        return language.of(
                PeriodWording.zh(shape.scheme(), period, cumulative),
                PeriodWording.en(shape.scheme(), period, cumulative));
    }

    private String amount(int row, String column) {
        return amount(row, column, 0);
    }

    /** Of a rate in per cent in percentage points, as rates differ (G4). */
    private String needed(int row) {
        BigDecimal value = number(row, "needed");
        if (!isRate(row) || value == null || !text(row, "unit").equals("%")) {
            return amount(row, "needed");
        }
        String points = Wording.number(value, Math.max(decimals(row), DECIMALS));
        return language.of(points + "个百分点", points + " pp");
    }

    /** With a decimal at least: eight months of 3 would not make the 27 that are needed. Months of a rate do not add up. */
    private String perMonth(int row) {
        return isRate(row) ? "—" : amount(row, "needed_per_month", DECIMALS);
    }

    private boolean isRate(int row) {
        return shape(row).kind() == Kind.RATE;
    }

    private BulletinText.Shape shape(int row) {
        return shapes.getOrDefault(text(row, "indicator"), BulletinText.Shape.USUAL);
    }

    private int decimals(int row) {
        return ((Number) Objects.requireNonNullElse(rows.value(row, "decimals"), 0)).intValue();
    }

    private String amount(int row, String column, int leastDecimals) {
        BigDecimal value = number(row, column);
        if (value == null) {
            return "—";
        }
        String unit = text(row, "unit");
        int decimals = Math.max(decimals(row), leastDecimals);
        return language.of(AmountWording.zh(value, unit, decimals), AmountWording.en(value, unit, decimals));
    }

    private String reason(int row) {
        String code = text(row, "reason");
        if (code.isEmpty()) {
            return "—";
        }
        UnrankedReason reason = UnrankedReason.valueOf(code);
        return language.of(ReasonWording.zh(reason), ReasonWording.en(reason));
    }

    /** The light; where the figure is known but what its rule looks at is not, what is missing. */
    private String light(int row) {
        Light light = Light.valueOf(text(row, "light"));
        String gap = text(row, "reason");
        if (light == Light.NONE && number(row, "actual") != null && !gap.isEmpty()) {
            LightGap reason = LightGap.valueOf(gap);
            return language.of(reason.zh(), reason.en());
        }
        return language.of(TargetWording.zh(light), TargetWording.en(light));
    }

    private String place(@Nullable BigDecimal rank) {
        if (rank == null) {
            return "—";
        }
        return language.of(Wording.rankZh(rank.intValue(), false), Wording.rankEn(rank.intValue(), false));
    }

    private static String shown(@Nullable BigDecimal percent) {
        return percent == null ? "—" : Wording.number(percent, DECIMALS);
    }

    private String text(int row, String column) {
        Object value = rows.value(row, column);
        return value == null ? "" : value.toString();
    }

    private @Nullable BigDecimal number(int row, String column) {
        return (BigDecimal) rows.value(row, column);
    }
}
