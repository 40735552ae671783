package io.tongbao.server.page.completeness;

import io.tongbao.server.page.Asked;
import io.tongbao.server.page.Choice;
import io.tongbao.server.page.Shown;
import io.tongbao.server.page.View;
import io.tongbao.server.page.part.Names;
import io.tongbao.server.page.part.Periods;
import io.tongbao.server.page.part.Rankings;
import io.tongbao.server.page.part.Stretch;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.query.CompletenessQuery;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.Shapes;
import io.tongbao.store.query.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code completeness}: a matrix of units and indicators that says what is in, late and missing. */
public final class CompletenessView implements View {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);

    @Override
    public String path() {
        return "completeness";
    }

    @Override
    public Set<String> takes() {
        return Set.of("group", "period", Stretch.PARAMETER);
    }

    @Override
    public Shown show(Asked asked) {
        Language language = asked.language();
        Rankings rankings = Rankings.of(asked.knowledge(), asked.text("group"), null);
        if (rankings.isEmpty()) {
            return rankings.nothing(language);
        }
        Rankings.Ranking latest = rankings.latest();
        LocalDate period = Periods.chosen(asked, latest);
        Moment moment = asked.moment();
        LocalDate today = LocalDate.ofInstant(moment == null ? Instant.now() : moment.at(), ZONE);
        Database database = asked.knowledge().database();
        CompletenessQuery query = new CompletenessQuery(database);
        Filter group = Filter.ALL.withGroup(latest.group());
        int page = Stretch.asked(asked);
        Supplier<Table> counted = database.ahead(() -> query.states(latest.group(), period, moment, today));
        Supplier<Shapes> defined = database.ahead(() -> Shapes.read(database, moment));
        Table shown = query.list(group, period, moment, today, Stretch.first(page), Stretch.last(page));
        List<Fields> states = Fields.of(counted.get());
        Stretch stretch = new Stretch(page, states.isEmpty() ? 0 : states.get(0).whole("regions", 0));
        Shapes shapes = defined.get();
        String months = Period.of(period).toString();
        return new Shown(
                language.of(months + " 报送情况", "Reports of " + months),
                "completeness.jte",
                page(
                        Fields.of(shown),
                        lead(states, language),
                        stretch,
                        rankings,
                        Periods.choices(latest, period, shapes.of(latest.indicator()), language),
                        months,
                        language),
                () -> query.list(group, period, moment, today).table());
    }

    private static CompletenessPage page(
            List<Fields> rows,
            String lead,
            Stretch stretch,
            Rankings rankings,
            List<Choice> periods,
            String period,
            Language language) {
        Map<String, CompletenessPage.Head> heads = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        Map<String, Map<String, Fields>> cells = new HashMap<>();
        for (Fields each : rows) {
            heads.putIfAbsent(
                    each.text("indicator"),
                    new CompletenessPage.Head(
                            each.text("indicator"), Names.indicator(each, language), each.text("due_on")));
            names.putIfAbsent(each.text("region"), Names.region(each, language));
            cells.computeIfAbsent(each.text("region"), region -> new HashMap<>())
                    .put(each.text("indicator"), each);
        }
        return new CompletenessPage(
                rankings.groups(language),
                periods,
                period,
                lead,
                List.copyOf(heads.values()),
                names.entrySet().stream()
                        .map(unit -> new CompletenessPage.Line(
                                unit.getKey(),
                                unit.getValue(),
                                heads.keySet().stream()
                                        .map(code -> cell(
                                                cells.getOrDefault(unit.getKey(), Map.of())
                                                        .get(code),
                                                language))
                                        .toList()))
                        .toList(),
                stretch);
    }

    private static CompletenessPage.Cell cell(@Nullable Fields row, Language language) {
        if (row == null) {
            return new CompletenessPage.Cell("", "", "none");
        }
        ReportingState state = ReportingState.valueOf(row.text("state"));
        Object known = row.table().value(row.row(), "known_at");
        String when = known instanceof Instant at ? language.of("，", ", ") + TIME.format(at) : "";
        return new CompletenessPage.Cell(state.mark(), state.words(language) + when, state.css());
    }

    private static String lead(List<Fields> states, Language language) {
        Map<String, String> counts =
                states.stream().collect(Collectors.toMap(each -> each.text("state"), each -> each.text("cells")));
        return Arrays.stream(ReportingState.values())
                .filter(each -> counts.containsKey(each.name()))
                .map(each -> each.mark() + " " + each.words(language) + " " + counts.get(each.name()))
                .collect(Collectors.joining(language.of("，", ", ")));
    }
}
