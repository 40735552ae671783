package io.tongbao.server.page.unit;

import io.tongbao.server.page.Asked;
import io.tongbao.server.page.Knowledge;
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
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.Shapes;
import io.tongbao.store.query.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
        Rankings rankings = Rankings.of(asked.knowledge(), group(asked), null);
        return rankings.isEmpty() ? rankings.nothing(asked.language()) : new Page(asked, rankings).shown();
    }

    /** One page under way: what it asks for is asked at once. */
    private static final class Page {
        private final Language language;
        private final Knowledge knowledge;
        private final Rankings rankings;
        private final Supplier<Table> indicators;
        private final UnitChoices units;
        private final LocalDate until;

        Page(Asked asked, Rankings rankings) {
            this.language = asked.language();
            this.knowledge = asked.knowledge();
            this.rankings = rankings;
            this.indicators = ahead(knowledge::indicators);
            this.units = UnitChoices.of(asked, rankings);
            this.until = Periods.chosen(asked, rankings.latest());
        }

        Shown shown() {
            Filter own = Filter.ALL.withRegion(units.region());
            Filter year = own.within(until.withDayOfYear(1), until);
            Filter ofGroup = units.isMember() ? year.withGroup(rankings.chosen().group()) : year;
            Supplier<Table> ranked = ahead(() -> knowledge.rankings(ofGroup));
            Supplier<Table> letters = ahead(() -> knowledge.targets(year));
            Supplier<Table> projects = ahead(() -> knowledge.projects(own.within(null, until)));
            Supplier<Table> alerts = ahead(() -> knowledge.alerts(own));
            Supplier<List<UnitPage.ReportLine>> reports =
                    ahead(() -> reports(knowledge, own.within(until.withDayOfYear(1), null), language));
            Table found = knowledge.growth(own.within(until.minusMonths(MONTHS_DRAWN - 1), until));
            List<Fields> growth = Fields.of(found);
            Shapes shapes = Shapes.from(indicators.get());
            List<UnitPage.FigureLine> figures =
                    new FigureLines(language, shapes, growth, Fields.of(ranked.get())).of(growth, until);
            Rankings.Ranking latest = rankings.latest();
            return new Shown(
                    units.name(),
                    "unit.jte",
                    new UnitPage(
                            rankings.groups(language),
                            units.choices(),
                            Periods.choices(latest, until, shapes.of(latest.indicator()), language),
                            units.region(),
                            figures.stream().filter(each -> !isOfProjects(each)).toList(),
                            figures.stream().filter(UnitView::isOfProjects).toList(),
                            GrowthLines.byIndicator(growth, drawn(figures, shapes), shapes, language),
                            new TargetLines(language, shapes).of(Fields.of(letters.get())),
                            Fields.of(projects.get()).stream()
                                    .map(each -> ProjectLine.of(each, language))
                                    .toList(),
                            open(alerts.get()),
                            reports.get()),
                    found);
        }

        private <T> Supplier<T> ahead(Supplier<T> question) {
            return knowledge.database().ahead(question);
        }

        private List<AlertLine> open(Table alerts) {
            Map<String, String> names = Names.byCode(indicators.get(), language);
            return Fields.of(alerts).stream()
                    .filter(each -> each.isTrue("open"))
                    .map(each -> AlertLine.of(each, names, language))
                    .toList();
        }
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
