package io.tongbao.server.page.part;

import io.tongbao.server.page.Choice;
import io.tongbao.server.page.Knowledge;
import io.tongbao.server.page.PageException;
import io.tongbao.statistics.Language;
import io.tongbao.store.query.Fields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The groups that there are, or were at the moment, for pages that can show all units.
 *
 * @param chosen null for all units
 */
public record Groups(List<Fields> rows, @Nullable String chosen) {
    /**
     * Reads them.
     *
     * @throws PageException when there is no such group
     */
    public static Groups of(Knowledge knowledge, @Nullable String chosen) {
        List<Fields> rows = Fields.of(knowledge.groups(chosen));
        List<String> codes = rows.stream().map(each -> each.text("code")).toList();
        if (chosen != null && !codes.contains(chosen)) {
            throw PageException.notThere("没有分组“" + chosen + "”，现有" + codes, "no group '" + chosen + "' among " + codes);
        }
        return new Groups(rows, chosen);
    }

    /** All units first, then the groups by name. */
    public List<Choice> choices(Language language) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", language.of("全部单位", "All units"), chosen == null));
        rows.stream()
                .map(each -> new Choice(
                        each.text("code"),
                        Names.own(each, language),
                        each.text("code").equals(chosen)))
                .sorted(Comparator.comparing(Choice::label))
                .forEach(choices::add);
        return choices;
    }
}
