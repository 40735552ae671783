package io.tongbao.server.page.overview;

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
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PeriodWording;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.Shapes;
import io.tongbao.store.query.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code overview}: a group by one of its rankings, the total beside its members. */
public final class OverviewView implements View {
    /** More units than this are neither drawn nor shown on the board. */
    private static final int MOST_DRAWN = 60;

    private static final int MONTHS_DRAWN = 24;

    @Override
    public String path() {
        return "overview";
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
        LocalDate period = Periods.chosen(asked, ranking);
        return new Page(asked, rankings, ranking, period).shown();
    }

    /** One page under way. */
    private static final class Page {
        private final Asked asked;
        private final Knowledge knowledge;
        private final Rankings rankings;
        private final Rankings.Ranking ranking;
        private final LocalDate period;
        private final Filter ofRanking;
        private final Stretch stretch;
        private final List<Fields> read;
        private final List<Fields> places;
        private final Shapes shapes;
        private final Shapes.Shape shape;

        Page(Asked asked, Rankings rankings, Rankings.Ranking ranking, LocalDate period) {
            this.asked = asked;
            this.knowledge = asked.knowledge();
            this.rankings = rankings;
            this.ranking = ranking;
            this.period = period;
            this.ofRanking = Filter.ALL.withRanking(ranking.code()).withPeriod(period);
            int page = Stretch.asked(asked);
            Supplier<Shapes> defined = ahead(() -> Shapes.read(knowledge.database(), knowledge.moment()));
            this.read =
                    Fields.of(knowledge.places(ofRanking, Stretch.first(page), Stretch.last(page), Lead.MOST_NAMED));
            this.stretch = new Stretch(page, read.isEmpty() ? 0 : read.get(0).whole("listed", 0));
            this.places = read.stream()
                    .filter(each -> stretch.has(each.whole("line", 0)))
                    .toList();
            this.shapes = defined.get();
            this.shape = shapes.of(ranking.indicator());
        }

        Shown shown() {
            boolean few = stretch.all() <= MOST_DRAWN;
            LocalDate first = few ? period.minusMonths(MONTHS_DRAWN - 1) : before();
            Filter figures = Filter.ALL.withIndicator(ranking.indicator()).within(first, period);
            Supplier<List<Fields>> letters = ahead(this::targetsOfUnits);
            String ancestor = isScore() ? "" : rankings.ancestor();
            Supplier<List<Fields>> above = ahead(() -> ancestor.isEmpty() ? List.of() : figuresOf(ancestor, figures));
            Supplier<List<Fields>> lettersAbove = ahead(() -> ancestor.isEmpty()
                    ? List.of()
                    : Fields.of(knowledge.targets(letters().withRegion(ancestor))));
            Supplier<Board> board = ahead(() -> few ? board() : null);
            Filter ofMembers = few || membersDiffer() ? figures.withGroup(ranking.group()) : figures;
            List<Fields> growth = isScore() ? List.of() : Fields.of(knowledge.growth(ofMembers, regions()));
            boolean cumulative = !ranking.measure().isOfMonth() && Figures.areCumulative(growth);
            String heading = heading(cumulative);
            UnitLines lines = new UnitLines(
                    asked.language(), ranking, shape, new Figures(growth), cumulative, period, letters.get());
            RankedUnit whole = whole(above.get(), lettersAbove.get(), cumulative);
            return new Shown(
                    heading,
                    "overview.jte",
                    new OverviewPage(
                            rankings.groups(asked.language()),
                            rankings.choices(asked.language(), shapes),
                            Periods.choices(ranking, period, shape, asked.language()),
                            ranking.group(),
                            ranking.code(),
                            isScore() ? "" : ranking.indicator(),
                            Period.of(period).toString(),
                            heading,
                            new Lead(asked.language(), ranking, shape).sentence(read),
                            lines.columns(read),
                            whole,
                            places.stream().map(lines::unit).toList(),
                            stretch,
                            few && !isScore() ? trend(growth, cumulative) : null,
                            board.get()),
                    () -> knowledge.rankings(ofRanking));
        }

        private <T extends @Nullable Object> Supplier<T> ahead(Supplier<T> question) {
            return knowledge.database().ahead(question);
        }

        private boolean isScore() {
            return ranking.measure() == Measure.SCORE;
        }

        private LocalDate before() {
            Period previous = shape.scheme().previous(Period.of(period));
            return previous == null ? period : previous.firstDay();
        }

        /** Of a rate it is the figures that say whether they are of the months since January. */
        private String heading(boolean cumulative) {
            boolean told =
                    shape.kind() == Kind.RATE ? cumulative : ranking.measure().isCumulative(shape.kind());
            return asked.language()
                    .of(
                            PeriodWording.zh(shape.scheme(), Period.of(period), told)
                                    + ranking.name(asked.language(), shape) + "排名",
                            ranking.name(asked.language(), shape) + ", "
                                    + PeriodWording.en(shape.scheme(), Period.of(period), told));
        }

        /** Whether the period before may have had other members; across years the sheet does not say. */
        private boolean membersDiffer() {
            return before().getYear() < period.getYear()
                    || places.stream().anyMatch(each -> each.isTrue("members_differ_previous"));
        }

        /** Whoever has a place is a member in its period: the group need not be asked for. */
        private List<Fields> targetsOfUnits() {
            return isScore() ? List.of() : Fields.of(knowledge.targets(letters(), regions()));
        }

        private Filter letters() {
            return Filter.ALL.withIndicator(ranking.indicator()).withPeriod(period);
        }

        private List<String> regions() {
            return places.stream().map(each -> each.text("region")).toList();
        }

        private List<Fields> figuresOf(String ancestor, Filter figures) {
            return Fields.of(knowledge.growth(figures.withRegion(ancestor).within(before(), period)));
        }

        private @Nullable RankedUnit whole(List<Fields> growth, List<Fields> letters, boolean cumulative) {
            UnitLines lines =
                    new UnitLines(asked.language(), ranking, shape, new Figures(growth), cumulative, period, letters);
            return growth.stream()
                    .filter(each -> each.firstDay().equals(period))
                    .findFirst()
                    .map(lines::whole)
                    .orElse(null);
        }

        private Lines trend(List<Fields> growth, boolean cumulative) {
            return GrowthLines.byRegion(
                    growth,
                    GrowthLines.names(places, asked.language(), MOST_DRAWN),
                    shape,
                    cumulative,
                    asked.language());
        }

        private Board board() {
            Table all = knowledge.rankings(Filter.ALL.withGroup(ranking.group()).withPeriod(period));
            return Boards.of(Fields.of(all), rankings, shapes, asked.language());
        }
    }
}
