package io.tongbao.server.page.alerts;

import io.tongbao.server.page.Asked;
import io.tongbao.server.page.Choice;
import io.tongbao.server.page.PageException;
import io.tongbao.server.page.Shown;
import io.tongbao.server.page.View;
import io.tongbao.server.page.part.Groups;
import io.tongbao.server.page.part.Names;
import io.tongbao.statistics.Language;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** {@code alerts}: open alerts, the worst first, or all, with a form to acknowledge or exempt each. */
public final class AlertsView implements View {
    private static final int MOST = 200;
    private static final String OPEN = "open";
    private static final String ALL = "all";

    @Override
    public String path() {
        return "alerts";
    }

    @Override
    public Set<String> takes() {
        return Set.of("group", "region", "state");
    }

    @Override
    public Shown show(Asked asked) {
        Language language = asked.language();
        String state = Objects.requireNonNullElse(asked.text("state"), OPEN);
        if (!List.of(OPEN, ALL).contains(state)) {
            throw PageException.wrong("state", state, "open或all", "open or all");
        }
        Groups groups = Groups.of(asked.knowledge(), asked.text("group"));
        Table known = asked.knowledge()
                .alerts(Filter.ALL.withGroup(asked.text("group")).withRegion(asked.text("region")));
        List<Fields> told = Fields.of(known).stream()
                .filter(each -> state.equals(ALL) || each.isTrue("open"))
                .toList();
        Table found = new Table(
                known.columns(),
                told.stream().map(each -> known.rows().get(each.row())).toList());
        Map<String, String> indicators = Names.byCode(asked.knowledge().indicators(), language);
        List<AlertLine> alerts = told.stream()
                .map(each -> AlertLine.of(each, indicators, language))
                .toList();
        return new Shown(
                state.equals(ALL) ? language.of("预警", "Alerts") : language.of("未了结预警", "Open alerts"),
                "alerts.jte",
                new AlertsPage(
                        groups.choices(language),
                        List.of(
                                new Choice(OPEN, language.of("未了结", "open"), state.equals(OPEN)),
                                new Choice(ALL, language.of("全部", "all"), state.equals(ALL))),
                        alerts.stream().limit(MOST).toList(),
                        alerts.size(),
                        Math.max(0, alerts.size() - MOST),
                        asked.moment() == null),
                found);
    }
}
