package io.tongbao.publisher.files;

import io.tongbao.contracts.IndicatorDefinition;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Region;
import io.tongbao.publisher.sheets.CellText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts codes in the place of names, and tells of names that have none or several. */
final class Codes {
    private static final int SHOWN = 5;
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:\\([一二三四五六七八九十0-9]+\\)|[一二三四五六七八九十]+[、.]|[0-9]+(?:\\.[0-9]+)*[、.)]|其中:?|#|[·•*-])");
    private static final Pattern WITHOUT_UNIT = Pattern.compile("[(\\[【][^()\\[\\]【】]*[)\\]】]$|±?%$");

    private final NameIndex regions;
    private final NameIndex indicators;

    Codes(Names names) {
        regions = new NameIndex(names.regions());
        indicators = new NameIndex(names.indicators());
    }

    /** Takes in what a file defines, where names are known at all. */
    void learn(ReferenceChange change) {
        Region region = change.getRegion();
        IndicatorDefinition indicator = change.getIndicator();
        if (region != null && !regions.isEmpty()) {
            regions.add(new Names.Named(change.getCode(), region.getNameZh(), text(region.getNameEn())));
        } else if (indicator != null && !indicators.isEmpty()) {
            indicators.add(new Names.Named(change.getCode(), indicator.getNameZh(), text(indicator.getNameEn())));
        }
    }

    /** Whether no region is known, so that every region is taken as it is written. */
    boolean knowsNoRegions() {
        return regions.isEmpty();
    }

    /** Whether a text is the code or the name of a region. */
    boolean isRegion(String text) {
        return !regions.find(text).isEmpty();
    }

    /** The region that a text names by nothing but names. */
    Optional<String> regionOf(String text) {
        return new NamedRegion(regions).whole(text);
    }

    /** The region that a line with more than names in it names. */
    Optional<String> regionIn(String line) {
        return new NamedRegion(regions).in(line);
    }

    /** Whether two texts mean the same region. */
    boolean same(String one, String other) {
        return one.equals(other) || regions.find(one).stream().anyMatch(regions.find(other)::contains);
    }

    /** A name without what stands around it in tables: 一、, （二）, 3., 其中：, its unit. */
    private static String bare(String text) {
        String rest = text;
        for (String before = ""; !before.equals(rest); ) {
            before = rest;
            rest = CellText.strip(NUMBERING.matcher(rest).replaceFirst(""));
        }
        return Title.of(rest).unit().isEmpty()
                ? rest
                : WITHOUT_UNIT.matcher(rest).replaceFirst("");
    }

    private static String text(@Nullable String name) {
        return Objects.requireNonNullElse(name, "");
    }

    /** The region's code; what is written where there is none to be found. */
    String region(Row row, Consumer<CellProblem> problems) {
        return code(regions, row, "region", "region", "地区", problems);
    }

    /** The indicator's code; what is written where there is none to be found. */
    String indicator(Row row, Consumer<CellProblem> problems) {
        return code(indicators, row, "indicator", "indicator", "指标", problems);
    }

    private static String code(
            NameIndex index, Row row, String column, String en, String zh, Consumer<CellProblem> problems) {
        String text = row.code(column);
        if (index.isEmpty() || text.isEmpty()) {
            return text;
        }
        List<Names.Named> found = index.find(text);
        if (found.isEmpty()) {
            found = index.find(bare(text));
        }
        if (found.size() == 1) {
            return found.get(0).code();
        }
        List<Names.Named> meant = found.isEmpty() ? index.nearest(text) : found;
        String labels = meant.stream().limit(SHOWN).map(Names.Named::label).collect(Collectors.joining(", "));
        if (found.size() > 1) {
            problems.accept(CellProblem.of(
                    row,
                    column,
                    true,
                    "is the name of " + found.size() + " " + en + "s; write the code: " + labels,
                    "为" + found.size() + "个" + zh + "的名称，请填代码：" + labels));
        } else {
            problems.accept(CellProblem.of(
                    row,
                    column,
                    true,
                    "is no " + en + " that is known" + (labels.isEmpty() ? "" : "; perhaps " + labels),
                    "不是已知的" + zh + (labels.isEmpty() ? "" : "；是否为：" + labels)));
        }
        return text;
    }
}
