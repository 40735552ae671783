package io.tongbao.server.page.part;

import io.tongbao.server.page.Choice;
import io.tongbao.server.page.Knowledge;
import io.tongbao.server.page.PageException;
import io.tongbao.server.page.Shown;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Measure;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.Shapes;
import io.tongbao.store.query.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The groups that there are, or were at the moment, one of them chosen, and its rankings, one of them chosen. */
public final class Rankings {
    private final List<Fields> groups;
    private final String group;
    private final List<Ranking> rankings;
    private final @Nullable Ranking chosen;

    /**
     * A ranking of a group.
     *
     * @param periods that it has been given for, latest first
     */
    public record Ranking(
            String code, String group, String indicator, Measure measure, List<LocalDate> periods, Fields row) {
        /** As people name it, as in 工业增加值增速. */
        public String name(Language language, Shapes.Shape shape) {
            return Names.compared(Names.indicator(row, language), measure, shape, language);
        }
    }

    private Rankings(List<Fields> groups, String group, List<Ranking> rankings, @Nullable Ranking chosen) {
        this.groups = groups;
        this.group = group;
        this.rankings = rankings;
        this.chosen = chosen;
    }

    /**
     * Reads them.
     *
     * @param group null for that of the ranking, or the one with the latest ranking
     * @param ranking null for the group's first
     * @throws PageException when there is no such group or ranking
     */
    public static Rankings of(Knowledge knowledge, @Nullable String group, @Nullable String ranking) {
        String asked = group != null ? group : knowledge.groupOf(ranking);
        Supplier<Table> ofGroup = knowledge.database().ahead(() -> knowledge.rankingsOf(asked, ranking));
        List<Fields> groups = Fields.of(knowledge.groups(asked));
        List<String> codes = groups.stream().map(each -> each.text("code")).toList();
        if (group != null && !codes.contains(group)) {
            throw PageException.notThere("没有分组“" + group + "”，现有" + codes, "no group '" + group + "' among " + codes);
        }
        List<Ranking> rankings =
                Fields.of(ofGroup.get()).stream().map(Rankings::ranking).toList();
        if (ranking == null) {
            return new Rankings(groups, asked, rankings, rankings.isEmpty() ? null : rankings.get(0));
        }
        Ranking chosen = rankings.stream()
                .filter(each -> each.code().equals(ranking))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> known =
                            rankings.stream().map(Ranking::code).sorted().toList();
                    return PageException.notThere(
                            "该分组没有排名“" + ranking + "”，现有" + known,
                            "no ranking '" + ranking + "' of this group among " + known);
                });
        return new Rankings(groups, asked, rankings, chosen);
    }

    private static Ranking ranking(Fields row) {
        List<LocalDate> periods = ((List<?>) Objects.requireNonNull(row.table().value(row.row(), "periods")))
                .stream().map(each -> LocalDate.parse(String.valueOf(each))).toList();
        return new Ranking(
                row.text("ranking"),
                row.text("group_code"),
                row.text("indicator"),
                Measure.valueOf(row.text("measure")),
                periods,
                row);
    }

    /** Whether the group has no ranking yet. */
    public boolean isEmpty() {
        return chosen == null;
    }

    /** What a page shows then: how to get figures in. */
    public Shown nothing(Language language) {
        return new Shown(
                language.of("还没有可以通报的数据", "Nothing to report yet"),
                "empty.jte",
                groups(language),
                new Table(List.of(), List.of()));
    }

    /** The ranking that is shown. */
    public Ranking chosen() {
        return Objects.requireNonNull(chosen);
    }

    /** The one whose periods reach furthest, of those with the most of them. */
    public Ranking latest() {
        return rankings.stream()
                .max(Comparator.<Ranking, LocalDate>comparing(
                                each -> each.periods().get(0))
                        .thenComparing(each -> each.periods().size()))
                .orElseThrow();
    }

    /** All of the group, growth before levels. */
    public List<Ranking> all() {
        return rankings;
    }

    /** Code of the region above the group; empty for a named list. */
    public String ancestor() {
        return groups.stream()
                .filter(each -> each.text("code").equals(group))
                .map(each -> each.text("ancestor"))
                .findFirst()
                .orElse("");
    }

    /** The groups by name. */
    public List<Choice> groups(Language language) {
        return groups.stream()
                .map(each -> new Choice(
                        each.text("code"),
                        Names.own(each, language),
                        each.text("code").equals(group)))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    /** The group's rankings, by the names of their indicators. */
    public List<Choice> choices(Language language, Shapes shapes) {
        return rankings.stream()
                .map(each ->
                        new Choice(each.code(), each.name(language, shapes.of(each.indicator())), each.equals(chosen)))
                .toList();
    }
}
