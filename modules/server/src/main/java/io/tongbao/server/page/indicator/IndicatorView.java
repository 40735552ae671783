package io.tongbao.server.page.indicator;

import io.tongbao.server.page.Asked;
import io.tongbao.server.page.Knowledge;
import io.tongbao.server.page.Shown;
import io.tongbao.server.page.View;
import io.tongbao.server.page.part.Figures;
import io.tongbao.server.page.part.GrowthLines;
import io.tongbao.server.page.part.Lines;
import io.tongbao.server.page.part.Periods;
import io.tongbao.server.page.part.Rankings;
import io.tongbao.server.page.part.Stretch;
import io.tongbao.statistics.Measure;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.Shapes;
import io.tongbao.store.query.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code indicator}: growth of the members of a group over time as lines, and their ranks by month as a heat map. */
public final class IndicatorView implements View {
    private static final int MOST_DRAWN = 60;
    private static final int MONTHS = 24;

    @Override
    public String path() {
        return "indicator";
    }

    @Override
    public Set<String> takes() {
        return Set.of("group", "ranking", "period", Stretch.PARAMETER);
    }

    @Override
    public Shown show(Asked asked) {
        Knowledge knowledge = asked.knowledge();
        Rankings rankings = Rankings.of(knowledge, asked.text("group"), asked.text("ranking"));
        if (rankings.isEmpty()) {
            return rankings.nothing(asked.language());
        }
        Rankings.Ranking ranking = rankings.chosen();
        LocalDate until = Periods.chosen(asked, ranking);
        Filter time = Filter.ALL.within(until.minusMonths(MONTHS - 1), until);
        Filter all = time.withRanking(ranking.code());
        int page = Stretch.asked(asked);
        Supplier<Shapes> defined =
                knowledge.database().ahead(() -> Shapes.read(knowledge.database(), knowledge.moment()));
        List<Fields> latest =
                Fields.of(knowledge.places(all.withPeriod(until), Stretch.first(page), Stretch.last(page), 0));
        Stretch stretch = new Stretch(page, latest.isEmpty() ? 0 : latest.get(0).whole("listed", 0));
        boolean few = stretch.isWhole() && stretch.all() <= MOST_DRAWN && ranking.measure() != Measure.SCORE;
        Supplier<List<Fields>> growth =
                knowledge.database().ahead(() -> few ? figures(asked, ranking, time) : List.of());
        List<Fields> places = ranks(knowledge, ranking, until, stretch.isWhole() ? null : regions(stretch, latest));
        Shapes shapes = defined.get();
        Shapes.Shape shape = shapes.of(ranking.indicator());
        IndicatorPage.Heat heat = new HeatMap(asked.language(), shape).of(places);
        boolean drawn = few && heat.rows().size() <= MOST_DRAWN;
        return new Shown(
                ranking.name(asked.language(), shape),
                "indicator.jte",
                new IndicatorPage(
                        rankings.groups(asked.language()),
                        rankings.choices(asked.language(), shapes),
                        Periods.choices(ranking, until, shape, asked.language()),
                        ranking.group(),
                        ranking.code(),
                        ranking.measure() == Measure.SCORE ? "" : ranking.indicator(),
                        drawn ? lines(asked, ranking, shape, growth.get(), places) : null,
                        heat,
                        stretch),
                () -> knowledge.rankings(all));
    }

    /** Oldest first; the older half of the months is asked for beside the newer. */
    private static List<Fields> ranks(
            Knowledge knowledge, Rankings.Ranking ranking, LocalDate until, @Nullable List<String> regions) {
        LocalDate middle = until.minusMonths(MONTHS / 2);
        Supplier<Table> older = knowledge
                .database()
                .ahead(() -> knowledge.ranks(ranking.code(), until.minusMonths(MONTHS - 1), middle, regions));
        Table newer = knowledge.ranks(ranking.code(), middle.plusMonths(1), until, regions);
        return Stream.concat(Fields.of(older.get()).stream(), Fields.of(newer).stream())
                .toList();
    }

    private static List<String> regions(Stretch stretch, List<Fields> places) {
        return places.stream()
                .filter(each -> stretch.has(each.whole("line", 0)))
                .map(each -> each.text("region"))
                .toList();
    }

    private static List<Fields> figures(Asked asked, Rankings.Ranking ranking, Filter time) {
        return Fields.of(
                asked.knowledge().growth(time.withIndicator(ranking.indicator()).withGroup(ranking.group())));
    }

    private static @Nullable Lines lines(
            Asked asked, Rankings.Ranking ranking, Shapes.Shape shape, List<Fields> growth, List<Fields> places) {
        List<Fields> latestFirst = places.stream()
                .sorted((one, other) -> other.firstDay().compareTo(one.firstDay()))
                .toList();
        return GrowthLines.byRegion(
                growth,
                GrowthLines.names(latestFirst, asked.language(), MOST_DRAWN),
                shape,
                !ranking.measure().isOfMonth() && Figures.areCumulative(growth),
                asked.language());
    }
}
