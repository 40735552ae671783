package io.tongbao.server.page.unit;

import io.tongbao.server.page.Numbers;
import io.tongbao.server.page.part.Figures;
import io.tongbao.server.page.part.Names;
import io.tongbao.server.page.part.TargetBar;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Units;
import io.tongbao.statistics.targets.TargetKind;
import io.tongbao.statistics.targets.TargetWording;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.Shapes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lines of a unit's targets: of each the latest period of the year. */
final class TargetLines {
    private static final int PER_MONTH = 1;

    private final Language language;
    private final Shapes shapes;

    TargetLines(Language language, Shapes shapes) {
        this.language = language;
        this.shapes = shapes;
    }

    /** @param progress rows of {@code stats.target_progress} of the unit and year */
    List<UnitPage.TargetLine> of(List<Fields> progress) {
        Map<String, Fields> latest = new TreeMap<>();
        progress.stream()
                .sorted(Comparator.comparing(Fields::firstDay))
                .forEach(row -> latest.put(row.text("indicator") + " " + row.text("kind"), row));
        return latest.values().stream().map(this::line).toList();
    }

    private UnitPage.TargetLine line(Fields row) {
        TargetKind kind = TargetKind.valueOf(row.text("kind"));
        Kind of = shapes.of(row.text("indicator")).kind();
        int decimals = row.whole("decimals", 0);
        BigDecimal actual = row.number("actual");
        BigDecimal risk = row.number("miss_probability");
        return new UnitPage.TargetLine(
                row.text("indicator"),
                kind.name(),
                Names.indicator(row, language)
                        + language.of("", ", ")
                        + language.of(TargetWording.zh(kind, of), TargetWording.en(kind, of)),
                row.period("period").toString(),
                amount(row, "target", decimals),
                actual == null ? Figures.reason(row.text("reason"), language) : amount(row, "actual", decimals),
                needed(row, of, decimals),
                // months of a rate do not add up
                of == Kind.RATE
                        ? Numbers.NONE
                        : Numbers.shown(row.number("needed_per_month"), Math.max(decimals, PER_MONTH)),
                Numbers.shown(row.number("outlook"), decimals),
                risk == null ? Numbers.NONE : percent(risk),
                TargetBar.of(row, language));
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    /** Of a rate in per cent in percentage points, as rates differ (G4). */
    private String needed(Fields row, Kind of, int decimals) {
        if (of != Kind.RATE || !row.text("unit").equals("%")) {
            return amount(row, "needed", decimals);
        }
        BigDecimal value = row.number("needed");
        return value == null
                ? Numbers.NONE
                : Numbers.shown(value, Math.max(decimals, PER_MONTH)) + language.of("个百分点", " pp");
    }

    private String amount(Fields row, String column, int decimals) {
        BigDecimal value = row.number(column);
        String unit = row.text("unit");
        return value == null
                ? Numbers.NONE
                : Numbers.shown(value, decimals) + language.of(unit, " " + Units.english(unit));
    }
}
