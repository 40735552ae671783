package io.tongbao.store.explain;

import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.MeasureWording;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PeriodWording;
import io.tongbao.statistics.Scheme;
import io.tongbao.statistics.Units;
import io.tongbao.statistics.Wording;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a rank comes from (K1 to K5). */
final class RankSteps {
    private static final String PLACE = "位";

    private final Facts facts;
    private final Board board;
    private final String ranking;

    RankSteps(Facts facts, Board board, String ranking) {
        this.facts = facts;
        this.board = board;
        this.ranking = ranking;
    }

    /** @param figure the explanation of what the member is ranked by */
    Step rank(Key key, FigureRow place, Step figure) {
        Draft draft = new Draft(title(key)).at(key.place("rank", ranking)).rule(Rule.K1);
        String counts = place.whole("ranked") + "/" + place.whole("members");
        draft.note(counts + " 个成员参加排名", counts + " members are ranked");
        Integer rank = place.whole("rank");
        if (rank == null) {
            String reason = place.text("reason_unranked");
            return draft.rule(Rule.K3)
                    .missing(reason, Say.reason(reason))
                    .input(figure)
                    .step();
        }
        boolean tied = place.flag("tied");
        String ties = board.definition().required("ties").equals("EXACT")
                ? "按精确值判定并列"
                : "按显示值（" + board.decimals() + " 位小数）判定并列";
        String tiesEn = board.definition().required("ties").equals("EXACT")
                ? "ties are judged on exact figures"
                : "ties are judged on figures as displayed, decimals: " + board.decimals();
        long ahead = board.ahead(rank);
        return draft.rule(Rule.K2)
                .value(new Value(
                        BigDecimal.valueOf(rank),
                        PLACE,
                        new Words(Wording.rankZh(rank, tied), Wording.rankEn(rank, tied))))
                .note(ties, tiesEn)
                .note(
                        ahead + " 个成员更好" + (ahead > Board.NEIGHBOURS ? "，下列相邻的" : ""),
                        ahead
                                + (ahead == 1 ? " member is better" : " members are better")
                                + (ahead > Board.NEIGHBOURS ? ", the nearest of them below" : ""))
                .formula(Formula.equal("1 + " + ahead, BigDecimal.valueOf(rank), PLACE))
                .input(figure)
                .inputs(board.around(place, rank).stream().map(this::neighbour).toList())
                .input(distance(key, place, rank, true))
                .input(distance(key, place, rank, false))
                .input(aimedAt(key, place))
                .input(move(
                        key, place, "moved", "previous_rank", "members_differ_previous", "较上期", "on the period before"))
                .input(move(
                        key,
                        place,
                        "moved_on_year",
                        "last_year_rank",
                        "members_differ_last_year",
                        "较上年",
                        "on last year"))
                .step();
    }

    private Words title(Key key) {
        Words region = facts.dictionary().name(key.region());
        Measure measure = board.measure();
        boolean score = measure == Measure.SCORE;
        Scheme scheme = score ? Scheme.M12 : facts.indicator(key).scheme();
        Kind kind = score ? Kind.FLOW : facts.indicator(key).kind();
        Words compared = score
                ? facts.dictionary().scheme(key.indicator()).name()
                : facts.dictionary().indicatorName(key.indicator());
        boolean cumulative = (measure == Measure.VALUE || measure == Measure.ATTAINMENT)
                ? FigureExplanation.headline(facts.indicator(key), facts.figure(key))
                        .isCumulative()
                : !measure.isOfMonth();
        return new Words(
                region.zh() + " " + compared.zh() + MeasureWording.zh(measure, kind, scheme) + "排名 "
                        + PeriodWording.zh(scheme, key.period(), cumulative),
                region.en() + ", rank in " + what(measure, kind, scheme) + compared.en() + ", "
                        + PeriodWording.en(scheme, key.period(), cumulative));
    }

    /** As in "growth of ", before the name of what is compared. */
    private static String what(Measure measure, Kind kind, Scheme scheme) {
        String what = MeasureWording.en(measure, kind, scheme);
        return what.isEmpty() ? "" : what + (measure == Measure.ATTAINMENT ? " for " : " of ");
    }

    private Step neighbour(FigureRow place) {
        Key key = new Key(
                place.required("region"), board.indicator(), Period.of(Objects.requireNonNull(place.day("period"))));
        int rank = Objects.requireNonNull(place.whole("rank"));
        boolean tied = place.flag("tied");
        Words name = facts.dictionary().name(key.region());
        return new Draft(new Words(
                        name.zh() + "（" + Wording.rankZh(rank, tied) + "）",
                        name.en() + " (rank " + Wording.rankEn(rank, tied) + ")"))
                .at(key.place("rank", ranking))
                .value(figure(Objects.requireNonNull(place.number("figure")), place))
                .more()
                .step();
    }

    private @Nullable Step distance(Key key, FigureRow place, int rank, boolean above) {
        String column = above ? "to_next" : "to_previous";
        BigDecimal distance = place.number(column);
        BigDecimal other = board.nearest(rank, above);
        BigDecimal figure = place.number("figure");
        if (distance == null || other == null || figure == null) {
            return null;
        }
        Value value = difference(distance, place);
        return new Draft(above ? new Words("距前一名", "to the rank above") : new Words("领先后一名", "to the rank below"))
                .at(key.place(column, ranking))
                .value(value)
                .rule(Rule.K5)
                .formula(Formula.equal(
                        Formula.number(figure.max(other)) + " − " + Formula.number(figure.min(other)), distance, ""))
                .step();
    }

    private @Nullable Step aimedAt(Key key, FigureRow place) {
        BigDecimal distance = place.number("to_aim");
        Integer aim = place.whole("aim");
        if (distance == null || aim == null) {
            return null;
        }
        return new Draft(new Words("距目标名次第" + aim + "位", "to the rank aimed at, " + aim))
                .at(key.place("to_aim", ranking))
                .value(difference(distance, place))
                .rule(Rule.K5)
                .step();
    }

    private @Nullable Step move(
            Key key, FigureRow place, String column, String before, String differ, String zh, String en) {
        Integer moved = place.whole(column);
        Integer rank = place.whole("rank");
        Integer earlier = place.whole(before);
        if (moved == null || rank == null || earlier == null) {
            return null;
        }
        Draft draft = new Draft(new Words("名次" + zh, "moved " + en))
                .at(key.place(column, ranking))
                .value(new Value(
                        BigDecimal.valueOf(moved), PLACE, new Words(Wording.movedZh(moved), Wording.movedEn(moved))))
                .rule(Rule.K4)
                .formula(Formula.equal(earlier + " − " + rank, BigDecimal.valueOf(moved), PLACE));
        return place.flag(differ)
                ? draft.note("两期成员不同", "the group had other members then").step()
                : draft.step();
    }

    /** A figure of the measure, in its unit. */
    private Value figure(BigDecimal number, FigureRow place) {
        String unit = place.text("unit");
        String own = board.measure().isGrowth()
                ? growthUnit(place)
                : board.measure() == Measure.SCORE ? "分" : unit == null ? "" : unit;
        return Say.plain(number, own, board.decimals());
    }

    /** Between growths in per cent there are percentage points. */
    private Value difference(BigDecimal number, FigureRow place) {
        Value plain = figure(number, place);
        return Units.isPercent(plain.unit()) ? Say.plain(number, "百分点", board.decimals()) : plain;
    }

    private String growthUnit(FigureRow place) {
        Key key = new Key(
                place.required("region"), board.indicator(), Period.of(Objects.requireNonNull(place.day("period"))));
        return facts.say().growth(facts.indicator(key), BigDecimal.ONE).unit();
    }
}
