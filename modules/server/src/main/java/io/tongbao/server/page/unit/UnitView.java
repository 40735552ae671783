package io.tongbao.server.page.unit;

import io.tongbao.server.page.Asked;
import io.tongbao.server.page.Choice;
import io.tongbao.server.page.Knowledge;
import io.tongbao.server.page.PageException;
import io.tongbao.server.page.Shown;
import io.tongbao.server.page.View;
import io.tongbao.server.page.alerts.AlertLine;
import io.tongbao.server.page.part.GrowthLines;
import io.tongbao.server.page.part.Names;
import io.tongbao.server.page.part.Periods;
import io.tongbao.server.page.part.Rankings;
import io.tongbao.server.page.projects.ProjectLine;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Language;
import io.tongbao.store.Database;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.ReferenceQuery;
import io.tongbao.store.query.Shapes;
import io.tongbao.store.query.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code unit}: one unit, with all its indicators, targets, projects, alerts and reports. */
public final class UnitView implements View {
    private static final int MONTHS_DRAWN = 24;
    private static final int MOST_DRAWN = 8;
    private static final int MOST_REPORTS = 20;

    @Override
    public String path() {
        return "unit";
    }

    @Override
    public Set<String> takes() {
        return Set.of("group", "region", "period");
    }

    @Override
    public Shown show(Asked asked) {
        Knowledge knowledge = asked.knowledge();
        Language language = asked.language();
        Rankings rankings = Rankings.of(knowledge, group(asked), null);
        if (rankings.isEmpty()) {
            return rankings.nothing(language);
        }
        Database database = knowledge.database();
        Supplier<Table> indicatorsDefined = database.ahead(knowledge::indicators);
        ReferenceQuery reference = new ReferenceQuery(database);
        Map<String, String> names = names(knowledge, rankings, language);
        String region = asked.text("region") == null ? names.keySet().iterator().next() : asked.text("region");
        boolean isMember = names.containsKey(region); // of another group's member all ranks are told
        String name = names.getOrDefault(region, "");
        if (name.isEmpty()) {
            name = Fields.of(reference.region(region)).stream()
                    .findFirst()
                    .map(each -> Names.own(each, language))
                    .orElseThrow(() ->
                            PageException.notThere("没有地区“" + region + "”", "there is no region '" + region + "'"));
            names.put(region, name);
        }
        if (knowledge.moment() != null) {
            Fields.of(reference.regionsAsOf(knowledge.moment(), names.keySet()))
                    .forEach(each -> names.put(each.text("code"), Names.own(each, language)));
        }
        LocalDate until = Periods.chosen(asked, rankings.latest());
        Filter own = Filter.ALL.withRegion(region);
        Filter year = own.within(until.withDayOfYear(1), until);
        Supplier<Table> ranked = database.ahead(() ->
                knowledge.rankings(isMember ? year.withGroup(rankings.chosen().group()) : year));
        Supplier<Table> letters = database.ahead(() -> knowledge.targets(year));
        Supplier<Table> projects = database.ahead(() -> knowledge.projects(own.within(null, until)));
        Supplier<Table> alerts = database.ahead(() -> knowledge.alerts(own));
        Supplier<List<UnitPage.ReportLine>> reports =
                database.ahead(() -> reports(knowledge, own.within(until.withDayOfYear(1), null), language));
        Table found = knowledge.growth(own.within(until.minusMonths(MONTHS_DRAWN - 1), until));
        List<Fields> growth = Fields.of(found);
        Table defined = indicatorsDefined.get();
        Shapes shapes = Shapes.from(defined);
        Map<String, String> indicators = Names.byCode(defined, language);
        List<Fields> places = Fields.of(ranked.get());
        List<UnitPage.FigureLine> figures = new FigureLines(language, shapes, growth, places).of(growth, until);
        UnitPage page = new UnitPage(
                rankings.groups(language),
                names.entrySet().stream()
                        .map(each -> new Choice(
                                each.getKey(), each.getValue(), each.getKey().equals(region)))
                        .toList(),
                Periods.choices(
                        rankings.latest(), until, shapes.of(rankings.latest().indicator()), language),
                region,
                figures.stream().filter(each -> !isOfProjects(each)).toList(),
                figures.stream().filter(UnitView::isOfProjects).toList(),
                GrowthLines.byIndicator(growth, drawn(figures, shapes), shapes, language),
                new TargetLines(language, shapes).of(Fields.of(letters.get())),
                Fields.of(projects.get()).stream()
                        .map(each -> ProjectLine.of(each, language))
                        .toList(),
                Fields.of(alerts.get()).stream()
                        .filter(each -> each.isTrue("open"))
                        .map(each -> AlertLine.of(each, indicators, language))
                        .toList(),
                reports.get());
        return new Shown(Objects.requireNonNull(names.get(region)), "unit.jte", page, found);
    }

    /** The one asked for; else one that the unit is a member of; null where there is none. */
    private static @Nullable String group(Asked asked) {
        String group = asked.text("group");
        String region = asked.text("region");
        return group != null || region == null
                ? group
                : new RankingQuery(asked.knowledge().database())
                        .groupOfUnit(region, asked.moment())
                        .orElse(null);
    }

    private static Map<String, String> names(Knowledge knowledge, Rankings rankings, Language language) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> all = new TreeMap<>();
        Fields.of(knowledge.regionsOf(rankings.chosen().group()))
                .forEach(each -> all.put(each.text("code"), Names.own(each, language)));
        String ancestor = rankings.ancestor();
        if (!ancestor.isEmpty()) {
            Fields.of(new ReferenceQuery(knowledge.database()).region(ancestor))
                    .forEach(each -> names.put(ancestor, Names.own(each, language)));
        }
        names.putAll(all);
        return names;
    }

    private static boolean isOfProjects(UnitPage.FigureLine line) {
        return line.indicator().toLowerCase(Locale.ROOT).startsWith("prj_");
    }

    /** The first indicators with a growth in per cent: points of a rate have another scale. */
    private static Map<String, String> drawn(List<UnitPage.FigureLine> figures, Shapes shapes) {
        Map<String, String> drawn = new LinkedHashMap<>();
        for (UnitPage.FigureLine each : figures) {
            boolean rate = shapes.of(each.indicator()).kind() == Kind.RATE;
            if (!rate && !isOfProjects(each) && drawn.size() < MOST_DRAWN) {
                drawn.put(each.indicator(), each.name());
            }
        }
        return drawn;
    }

    private static List<UnitPage.ReportLine> reports(Knowledge knowledge, Filter filter, Language language) {
        List<Fields> taken = new ArrayList<>(Fields.of(knowledge.reports(filter)));
        Collections.reverse(taken);
        return taken.stream()
                .limit(MOST_REPORTS)
                .map(each -> ReportLines.of(each, language))
                .toList();
    }
}
