package io.tongbao.publisher.files;

import io.tongbao.publisher.sheets.CellText;
import io.tongbao.publisher.sheets.FileException;
import io.tongbao.publisher.sheets.Line;
import io.tongbao.publisher.sheets.Sheet;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Units;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads region, period and unit out of the lines above a header and the sheet's name: the forms of offices, one unit a
 * sheet, tell them there and not in each row.
 */
final class TitleLines {
    static final String REGION = "region";
    static final String PERIOD = "period";
    static final String UNIT = "unit";

    /** Cells of a line that may tell something, and how long what they tell may be. */
    private static final int CELLS = 40;

    private static final int LONGEST = 400;

    private static final String OF_REGION = "填报单位|报送单位|上报单位|填表单位|编报单位|单位名称|乡镇名称|地区名称|填报地区|地区|乡镇";
    private static final String OF_PERIOD = "报告期别|报告期|期别|所属时期|所属期|报表期|报告时间|统计时间";
    private static final String OF_UNIT = "计量单位|金额单位|单位";
    private static final Set<String> LABELS = Arrays.stream((OF_REGION + "|" + OF_PERIOD + "|" + OF_UNIT).split("\\|"))
            .collect(Collectors.toSet());
    private static final Pattern LIST = Pattern.compile("[、,/和]");
    private static final Pattern LABELLED = Pattern.compile(
            "(?:(" + OF_REGION + ")|(" + OF_PERIOD + ")|(" + OF_UNIT + "))(?:\\([^)]*\\))?:\\s*([^\\s:]+)");
    private static final Pattern MONTH =
            Pattern.compile("[0-9]{4}年(?:1月?[-至~])?(?:1[0-2]|0?[1-9])月(?![0-9]{1,2}日)|[0-9]{4}年第?[一二三四1-4]季度");
    private static final Pattern REGION_BEFORE_YEAR =
            Pattern.compile("^(\\p{IsHan}{1,14}?" + NamedRegion.ENDS + ")[0-9]{4}年");
    private static final Pattern REST_OF_NAME =
            Pattern.compile("(?:\\s+[\\p{IsHan}0-9]{0,14}?" + NamedRegion.ENDS + "(?=\\s|$))+");

    private final String file;
    private final Codes codes;
    private final Map<String, Given> given = new HashMap<>();
    private final Map<String, FileException> conflicts = new HashMap<>();

    private TitleLines(String file, Codes codes) {
        this.file = file;
        this.codes = codes;
    }

    /** Reads them. */
    static TitleLines read(String file, Sheet sheet, List<Line> lines, Codes codes) {
        TitleLines titles = new TitleLines(file, codes);
        lines.forEach(titles::labels);
        titles.sheetName(sheet.name());
        lines.forEach(titles::texts);
        return titles;
    }

    /**
     * What is given for a column; null where nothing is.
     *
     * @throws FileException if two things are
     */
    @Nullable
    Given get(String column) {
        FileException conflict = conflicts.get(column);
        if (conflict != null) {
            throw conflict;
        }
        return given.get(column);
    }

    /** The period that is given; empty where none is, two are, or it is none. */
    Optional<Period> period() {
        Given period = conflicts.containsKey(PERIOD) ? null : given.get(PERIOD);
        try {
            return period == null ? Optional.empty() : Optional.of(Period.of(period.value()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private void labels(Line line) {
        String label = "";
        for (int i = 0; i < Math.min(CELLS, line.cells().size()); i++) {
            String cell = CellText.plain(line.cells().get(i));
            if (cell.isEmpty() || cell.length() > LONGEST) {
                continue;
            }
            Matcher m = LABELLED.matcher(label + cell);
            while (m.find()) {
                labelled(m, label + cell, line.number(), i);
            }
            boolean isLabel = cell.endsWith(":") || LABELS.contains(CellText.squeezed(cell));
            label = !isLabel ? "" : cell.endsWith(":") ? cell : CellText.squeezed(cell) + ":";
        }
    }

    private void labelled(Matcher m, String text, long row, int position) {
        String value = m.group(4);
        boolean isUnit = m.group(3) != null
                && LIST.splitAsStream(value).anyMatch(each -> Units.of(each).isPresent());
        if (isUnit) {
            give(UNIT, units(value), row, position);
        } else if (m.group(2) != null) {
            give(PERIOD, CellText.period(CellText.squeezed(value)), row, position);
        } else {
            Matcher rest = REST_OF_NAME.matcher(text).region(m.end(), text.length());
            String name = MONTH.matcher(value + (rest.lookingAt() ? rest.group() : ""))
                    .replaceAll("");
            give(REGION, codes.regionOf(name).orElse(name), row, position);
        }
    }

    /** All but the per cent that growth is in. */
    private static String units(String value) {
        List<String> units =
                LIST.splitAsStream(value).filter(each -> !Units.isPercent(each)).toList();
        return units.isEmpty() ? "%" : String.join("、", units);
    }

    private void sheetName(String name) {
        String plain = CellText.plain(name);
        period(plain).ifPresent(period -> give(PERIOD, period, 0, -1));
        String region = MONTH.matcher(CellText.squeezed(plain)).replaceAll("");
        Optional<String> known = codes.isRegion(region) ? Optional.of(region) : Optional.empty();
        known.or(() -> Optional.of(region)
                        .filter(each -> codes.knowsNoRegions()
                                && REGION_BEFORE_YEAR.matcher(each + "2000年").matches()))
                .ifPresent(each -> give(REGION, each, 0, -1));
    }

    private void texts(Line line) {
        for (int i = 0; i < Math.min(CELLS, line.cells().size()); i++) {
            String text = CellText.squeezed(CellText.plain(line.cells().get(i)));
            if (text.length() > LONGEST) {
                continue;
            }
            Matcher months = MONTH.matcher(text);
            while (months.find()) {
                give(PERIOD, CellText.period(months.group()), line.number(), i);
            }
            if (!given.containsKey(REGION)) {
                Matcher named = REGION_BEFORE_YEAR.matcher(text);
                Optional<String> region =
                        codes.regionIn(text).or(() -> named.find() ? Optional.of(named.group(1)) : Optional.empty());
                if (region.isPresent()) {
                    give(REGION, region.get(), line.number(), i);
                }
            }
        }
    }

    private static Optional<String> period(String name) {
        Matcher month = MONTH.matcher(CellText.squeezed(name));
        if (month.find()) {
            return Optional.of(CellText.period(month.group()));
        }
        boolean isMonth = name.matches("[0-9]{4}[-.]?[0-9]{1,2}");
        String period = CellText.period(name);
        return isMonth && period.matches("[0-9]{4}-[0-9]{2}") ? Optional.of(period) : Optional.empty();
    }

    private void give(String column, String value, long row, int position) {
        Given before = given.putIfAbsent(column, new Given(value, row, position));
        if (before == null || codes.same(before.value(), value)) {
            return;
        }
        if (column.equals(UNIT)) {
            given.put(UNIT, new Given(before.value() + "、" + value, row, position));
            return;
        }
        conflicts.putIfAbsent(
                column,
                new FileException(
                        file,
                        "names two " + column + "s, " + before.value() + " (" + place(before.row()) + ") and " + value
                                + " (" + place(row) + "); correct one of them",
                        "有两个" + (column.equals(PERIOD) ? "期别" : "地区") + "：" + before.value() + "（"
                                + placeZh(before.row()) + "）和" + value + "（" + placeZh(row) + "），请更正"));
    }

    private static String place(long row) {
        return row == 0 ? "the sheet's name" : "row " + row;
    }

    private static String placeZh(long row) {
        return row == 0 ? "工作表名称" : "第" + row + "行";
    }
}
