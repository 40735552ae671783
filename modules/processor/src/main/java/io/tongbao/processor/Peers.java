package io.tongbao.processor;

import io.tongbao.statistics.Candidate;
import io.tongbao.statistics.Figure;
import io.tongbao.statistics.Group;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.Region;
import io.tongbao.statistics.targets.GroupFigures;
import io.tongbao.statistics.targets.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Those whom a ranking compares a unit with, as a light rule or a target of a place looks at them (T1, T6). */
final class Peers {
    private final Control control;
    private final Sheets sheets;
    private final Rankings rankings;

    Peers(Control control, Sheets sheets, Rankings rankings) {
        this.control = control;
        this.sheets = sheets;
        this.rankings = rankings;
    }

    /** A ranking of an indicator in a period; null where there is none by that code, or its group is not known. */
    @Nullable
    Board board(@Nullable String ranking, Indicator indicator, Period period) {
        RankingDefinition definition = definition(ranking, indicator);
        return definition == null ? null : rankings.board(definition, indicator, period);
    }

    /**
     * The group's average growth: that of the region above, as published or rolled up (U2, U3), where its members are all
     * that is directly below, else the one of its members together. What does not roll up has none of members together (U4): there, and only there, their
     * simple mean stands in.
     *
     * @param target of growth
     */
    @Nullable
    BigDecimal growth(Target target, Indicator indicator, Period period) {
        Group group = group(target, indicator);
        if (group == null) {
            return null;
        }
        Sheet sheet = sheets.get(new SheetKey(indicator.code(), period));
        String ancestor = isWhole(group, period) ? group.ancestor() : null;
        Figure whole = ancestor == null ? null : sheet.standing(ancestor);
        BigDecimal above = whole == null || whole.isPartial()
                ? null
                : whole.headline(indicator).growth();
        if (above == null && !indicator.rollsUp()) {
            return mean(target, group, sheet, indicator, period);
        }
        if (ancestor != null) {
            return above;
        }
        List<@Nullable Figure> figures = new ArrayList<>();
        control.members(group, period).forEach(each -> figures.add(sheet.standing(each)));
        return GroupFigures.growth(indicator, figures);
    }

    /** Whether its members are all that is directly below its ancestor: then that one's growth is its own. */
    private boolean isWhole(Group group, Period period) {
        String ancestor = group.ancestor();
        String hierarchy = group.hierarchy();
        if (!group.members().isEmpty() || ancestor == null || hierarchy == null) {
            return false;
        }
        List<String> below = control.geography().children(hierarchy, ancestor, period).stream()
                .filter(each -> {
                    Region region = control.region(each);
                    return region != null && region.validIn(period);
                })
                .toList();
        return Set.copyOf(below).equals(Set.copyOf(control.members(group, period)));
    }

    /** The simple mean of what a target compares, of those members that have it. */
    @Nullable
    BigDecimal mean(Target target, Indicator indicator, Period period) {
        Group group = group(target, indicator);
        return group == null
                ? null
                : mean(target, group, sheets.get(new SheetKey(indicator.code(), period)), indicator, period);
    }

    private @Nullable BigDecimal mean(Target target, Group group, Sheet sheet, Indicator indicator, Period period) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (String each : control.members(group, period)) {
            Figure figure = sheet.standing(each);
            BigDecimal number = figure == null
                    ? null
                    : Candidate.of(each, target.measure(indicator, figure), indicator, figure)
                            .figure();
            if (number != null) {
                numbers.add(number);
            }
        }
        return GroupFigures.mean(numbers);
    }

    private @Nullable Group group(Target target, Indicator indicator) {
        RankingDefinition definition = definition(target.ranking(), indicator);
        return definition == null ? null : control.group(definition.group());
    }

    private @Nullable RankingDefinition definition(@Nullable String ranking, Indicator indicator) {
        return rankings.of(indicator).stream()
                .filter(each -> each.code().equals(ranking))
                .findFirst()
                .orElse(null);
    }
}
