package io.tongbao.processor;

import io.tongbao.statistics.Figure;
import io.tongbao.statistics.Geography;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.OwnFigure;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Ratio;
import io.tongbao.statistics.RollUp;
import io.tongbao.statistics.Share;
import io.tongbao.statistics.TwoYear;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands for a region in a sheet, from the other figures there: the own figure, the sum of the children (U1 to
 * U3), the ratio of its parts (U4), the two-year growth of a sum (G6), the share in a whole (G7).
 */
final class Standing {
    private final Control control;
    private final Sheets sheets;

    Standing(Control control, Sheets sheets) {
        this.control = control;
        this.sheets = sheets;
    }

    /** What stands, but for a share that was not supplied; null where nothing does. */
    @Nullable
    Figure value(Indicator indicator, Sheet sheet, String region) {
        OwnFigure own = sheet.own().get(region);
        Figure figure = indicator.isRatio()
                ? ratio(indicator, sheet, region, own)
                : RollUp.standing(indicator, own, sheet.children(children(indicator, region, sheet.period())));
        return figure == null ? null : withTwoYear(indicator, sheet, region, figure);
    }

    /** What can be told without looking at other regions. */
    @Nullable
    Figure atOnce(Indicator indicator, Sheet sheet, String region) {
        Figure figure = value(indicator, sheet, region);
        return figure == null || indicator.partOf() == null ? figure : withShare(indicator, sheet, region, figure);
    }

    /** With the share that the region's figure has in its whole as it stands now; a supplied one wins (G7). */
    Figure withShare(Indicator indicator, Sheet sheet, String region, Figure figure) {
        OwnFigure own = sheet.own().get(region);
        if (own != null && own.share() != null) {
            return figure.with(own.share(), figure.knownAt());
        }
        String partOf = indicator.partOf();
        if (indicator.kind() == Kind.RATE) {
            return figure.with((Share) null, figure.knownAt());
        }
        return partOf == null
                ? inParent(indicator, sheet, region, figure)
                : inWhole(indicator, partOf, sheet, region, figure);
    }

    private Figure inWhole(Indicator indicator, String partOf, Sheet sheet, String region, Figure figure) {
        Indicator whole = control.indicator(partOf);
        if (whole == null || whole.kind() == Kind.RATE) {
            return figure.with((Share) null, figure.knownAt());
        }
        Figure above = sheets.get(sheet.key().needed(partOf)).standing(region);
        Share share = Share.of(Share.Source.PART_OF_WHOLE, indicator, figure, whole, above);
        return figure.with(share, later(figure, above));
    }

    /** A share in a parent that is not whole yet would change with every report: there is none, and no code either. */
    private Figure inParent(Indicator indicator, Sheet sheet, String region, Figure figure) {
        String hierarchy = indicator.rollupHierarchy();
        String parent = hierarchy == null || !indicator.rollsUp()
                ? null
                : control.geography().parent(hierarchy, region, sheet.period());
        Figure above = parent == null ? null : sheet.standing(parent);
        if (above == null || above.isPartial(above.headline(indicator))) {
            return figure.with((Share) null, later(figure, above));
        }
        Share share = Share.of(Share.Source.REGION_IN_PARENT, indicator, figure, indicator, above);
        return figure.with(share.source() == null ? null : share, later(figure, above));
    }

    private @Nullable Figure ratio(Indicator ratio, Sheet sheet, String region, @Nullable OwnFigure own) {
        String above = ratio.numerator();
        String below = ratio.denominator();
        Indicator numerator = above == null ? null : control.indicator(above);
        Indicator denominator = below == null ? null : control.indicator(below);
        if (numerator == null || denominator == null) {
            return own == null ? null : Figure.of(own);
        }
        return Ratio.standing(
                ratio,
                own,
                numerator,
                needed(sheet, numerator).standing(region),
                denominator,
                needed(sheet, denominator).standing(region));
    }

    private Sheet needed(Sheet sheet, Indicator indicator) {
        return sheets.get(sheet.key().needed(indicator.code()));
    }

    /** An own figure has its two-year growth from its own past; that of a sum comes from the sums before. */
    private Figure withTwoYear(Indicator indicator, Sheet sheet, String region, Figure figure) {
        boolean summed = figure.headline(indicator).dataClass() == null;
        return figure.twoYear() == null && summed ? lookingBack(indicator, sheet, region, figure) : figure;
    }

    /** With the two-year growth that a sum has by what stands for the two years before; a growth of its own stays. */
    Figure lookingBack(Indicator indicator, Sheet sheet, String region, Figure figure) {
        OwnFigure own = sheet.own().get(region);
        if (indicator.kind() == Kind.RATE || (own != null && hasTwoYear(indicator, Figure.of(own)))) {
            return figure;
        }
        Figure before = sheets.peek(sheet.key().yearsAgo(1), region);
        Figure twoBefore = sheets.peek(sheet.key().yearsAgo(2), region);
        TwoYear average = TwoYear.of(
                figure.headline(indicator),
                before == null ? null : before.headline(indicator),
                twoBefore == null ? null : twoBefore.headline(indicator).value());
        Instant known = average.growth() == null || before == null ? figure.knownAt() : later(figure, before);
        return figure.with(average, known);
    }

    private static boolean hasTwoYear(Indicator indicator, Figure own) {
        TwoYear average = own.twoYear();
        boolean supplied = average != null && average.source() == TwoYear.Source.SUPPLIED;
        return supplied || own.headline(indicator).hasAny();
    }

    /** The regions and all above them, each before its parent. */
    List<String> lowestFirst(Indicator indicator, Period period, Collection<String> regions) {
        Set<String> all = new HashSet<>(regions);
        String hierarchy = indicator.rollupHierarchy();
        if (!indicator.rollsUp() || hierarchy == null) {
            return all.stream().sorted().toList();
        }
        Geography geography = control.geography();
        regions.forEach(each -> all.addAll(geography.ancestors(hierarchy, each, period)));
        Comparator<String> depth = Comparator.comparingInt(
                each -> geography.ancestors(hierarchy, each, period).size());
        return all.stream().sorted(depth.reversed().thenComparing(each -> each)).toList();
    }

    /** The regions, and those whose share in a parent changes with them (G7). */
    Set<String> partsOf(Indicator indicator, Period period, Set<String> regions) {
        Set<String> parts = new HashSet<>(regions);
        if (indicator.partOf() == null) {
            regions.forEach(each -> parts.addAll(children(indicator, each, period)));
        }
        return parts;
    }

    private List<String> children(Indicator indicator, String region, Period period) {
        String hierarchy = indicator.rollupHierarchy();
        return hierarchy == null || !indicator.rollsUp()
                ? List.of()
                : control.geography().children(hierarchy, region, period);
    }

    private static Instant later(Figure figure, @Nullable Figure other) {
        return other == null || figure.knownAt().isAfter(other.knownAt()) ? figure.knownAt() : other.knownAt();
    }
}
