package io.tongbao.processor;

import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.statistics.Group;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Membership;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.Region;
import io.tongbao.statistics.alert.AlertKind;
import io.tongbao.statistics.alert.AlertRule;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the sheets that a change of reference data touches, and only those. */
final class Touch {
    private final Control control;
    private final Sheets sheets;

    Touch(Control control, Sheets sheets) {
        this.control = control;
        this.sheets = sheets;
    }

    /** The sheets that are to be looked at as a whole. */
    Set<SheetKey> touched(Redefinition change) {
        Set<SheetKey> touched = new TreeSet<>();
        collect(change, touched);
        return touched;
    }

    private void collect(Redefinition change, Set<SheetKey> touched) {
        switch (change.kind()) {
            case ReferenceKinds.RANKING -> {
                RankingDefinition definition = change.after(RankingDefinition.class);
                if (definition != null) {
                    add(definition, touched);
                }
            }
            case ReferenceKinds.INDICATOR -> {
                add(change.code(), period -> true, touched);
                control.relations().users(change.code()).forEach(user -> add(user, period -> true, touched));
            }
            case ReferenceKinds.GROUP ->
                control.rankings().ofGroup(change.code()).forEach(each -> add(each, touched));
            case ReferenceKinds.SCHEME ->
                control.rankings().comparing(change.code()).stream()
                        .filter(RankingDefinition::isScore)
                        .forEach(each -> add(each, touched));
            case ReferenceKinds.REGION -> {
                Region before = change.before(Region.class);
                Region after = change.after(Region.class);
                add(control.indicators().stream(), period -> differs(before, after, period), touched);
            }
            case ReferenceKinds.MEMBERSHIP -> {
                Membership before = change.before(Membership.class);
                Membership after = change.after(Membership.class);
                add(
                        control.indicators().stream().filter(each -> isAlong(each, before) || isAlong(each, after)),
                        period -> holds(before, period) || holds(after, period),
                        touched);
            }
            case ReferenceKinds.ALERT_RULE -> {
                AlertRule rule = change.after(AlertRule.class);
                if (rule != null) {
                    add(rule, touched);
                }
            }
            default -> {
                // a kind of a later version: nothing here depends on it
            }
        }
    }

    /** What a rule looks at is sent to be judged: nobody has needed it before. */
    private void add(AlertRule rule, Set<SheetKey> touched) {
        RankingDefinition ranking = rule.ranking() == null ? null : control.ranking(rule.ranking());
        if (ranking != null && !ranking.isScore()) {
            add(ranking, touched);
        }
        if (rule.kind() == AlertKind.NEGATIVE_GROWTH && rule.indicator() != null) {
            add(rule.indicator(), period -> true, touched);
        }
    }

    private void add(RankingDefinition ranking, Set<SheetKey> touched) {
        control.indicators(ranking).forEach(each -> add(each, period -> true, touched));
    }

    private void add(String indicator, Predicate<Period> concerned, Set<SheetKey> touched) {
        sheets.of(indicator).stream()
                .filter(each -> concerned.test(each.period()))
                .forEach(touched::add);
    }

    /** What concerns a month concerns the row that a score counts in it too (K4). */
    private void add(Stream<Indicator> indicators, Predicate<Period> concerned, Set<SheetKey> touched) {
        Set<String> scored = control.scored();
        indicators.forEach(each -> add(
                each.code(),
                scored.contains(each.code())
                        ? row -> concerned.test(row)
                                || each.scheme().latestIn(row).stream().anyMatch(concerned)
                        : concerned,
                touched));
    }

    /** A region counts where it exists, and in groups by its kind; names change nothing. */
    private static boolean differs(@Nullable Region before, @Nullable Region after, Period period) {
        boolean was = before != null && before.validIn(period);
        boolean is = after != null && after.validIn(period);
        return was != is
                || (was && before != null && after != null && !before.kind().equals(after.kind()));
    }

    private static boolean holds(@Nullable Membership membership, Period period) {
        return membership != null && membership.validIn(period);
    }

    /** Whether the indicator, or one that it needs, is summed along the hierarchy, or a group of a ranking follows it. */
    private boolean isAlong(Indicator indicator, @Nullable Membership membership) {
        if (membership == null) {
            return false;
        }
        String hierarchy = membership.hierarchy();
        return hierarchy.equals(indicator.rollupHierarchy())
                || control.relations().needs(indicator.code()).stream()
                        .map(control::indicator)
                        .anyMatch(each -> each != null && hierarchy.equals(each.rollupHierarchy()))
                || Stream.of(
                                control.rankings().comparing(indicator.code()),
                                control.rankings().scores())
                        .flatMap(Collection::stream)
                        .filter(each -> control.indicators(each).contains(indicator.code()))
                        .map(each -> control.group(each.group()))
                        .anyMatch(each -> follows(each, hierarchy));
    }

    private static boolean follows(@Nullable Group group, String hierarchy) {
        return group != null && hierarchy.equals(group.hierarchy());
    }
}
