package io.tongbao.store.explain;

import io.tongbao.statistics.Direction;
import io.tongbao.statistics.ItemMethod;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a composite score comes from (K6). */
final class ScoreSteps {
    private static final String POINTS = "分";

    /** Why an item that has a figure has no score: the member is left out. */
    private static final String NOT_SCORED = "NOT_SCORED";

    private final Facts facts;
    private final Boards boards;

    ScoreSteps(Facts facts, Boards boards) {
        this.facts = facts;
        this.boards = boards;
    }

    Step score(Key key, String ranking, FigureRow place) {
        ScoreScheme scheme = facts.dictionary().scheme(key.indicator());
        List<FigureRow> all = boards.items(ranking, key.period().firstDay());
        List<FigureRow> own = all.stream()
                .filter(each -> each.required("region").equals(key.region()))
                .toList();
        Words region = facts.dictionary().name(key.region());
        Draft draft = new Draft(new Words(
                        region.zh() + " " + scheme.name().zh() + "得分",
                        region.en() + ", score of " + scheme.name().en()))
                .at(key.place("total", ranking))
                .rule(Rule.K6);
        BigDecimal total = place.number("figure");
        if (total == null) {
            String reason = place.text("reason_unranked");
            draft.missing(reason, Say.reason(reason));
        } else {
            draft.value(Say.plain(total, POINTS, Objects.requireNonNull(place.whole("decimals"))))
                    .formula(total(scheme, own, total));
        }
        for (FigureRow each : own) {
            draft.input(item(key, ranking, each, ends(all, each), total != null));
        }
        List<String> due = own.stream().map(each -> each.required("item")).toList();
        scheme.weights().keySet().stream()
                .filter(each -> !due.contains(each))
                .forEach(each -> draft.note(
                        "项目 " + each + " 本年尚无数据期，权重分摊",
                        "item " + each + " is not due yet in the year; its weight is shared"));
        return draft.step();
    }

    private static @Nullable String total(ScoreScheme scheme, List<FigureRow> items, BigDecimal total) {
        List<String> products = new ArrayList<>();
        List<BigDecimal> weights = new ArrayList<>();
        BigDecimal due = BigDecimal.ZERO;
        for (FigureRow each : items) {
            BigDecimal score = each.number("item_score");
            BigDecimal weight = each.number("weight");
            due = due.add(scheme.weights().getOrDefault(each.required("item"), BigDecimal.ZERO));
            if (score != null && weight != null) {
                products.add(
                        scheme.isGeometric()
                                ? Formula.number(score) + " ^ " + Formula.number(weight)
                                : Formula.number(weight) + " × " + Formula.number(score));
                weights.add(weight);
            }
        }
        if (products.isEmpty()) {
            return null;
        }
        String divisor = Formula.bracketedSum(weights);
        if (scheme.isGeometric()) {
            return Formula.equal("(" + String.join(" × ", products) + ") ^ (1 / " + divisor + ")", total, POINTS);
        }
        String mean = "(" + String.join(" + ", products) + ") / " + divisor;
        return Formula.equal(scheme.sumsRanks() ? mean + " × " + Formula.number(due) : mean, total, POINTS);
    }

    private Step item(Key key, String ranking, FigureRow row, List<BigDecimal> ends, boolean scored) {
        ItemMethod method = ItemMethod.valueOf(row.required("method"));
        Key of = new Key(
                key.region(), row.required("indicator"), Period.of(Objects.requireNonNull(row.day("item_period"))));
        BigDecimal score = row.number("item_score");
        BigDecimal weight = row.number("weight");
        BigDecimal figure = row.number("figure");
        String missing = row.text("reason_missing");
        Draft draft = new Draft(new Words(
                        "项目 " + row.required("item") + "（" + method + "）",
                        "item " + row.required("item") + " (" + method + ")"))
                .at(key.place("item_score", ranking))
                .rule(Rule.K6);
        Words why = Say.reason(missing);
        if (score == null && missing != null) {
            draft.missing(missing, why);
        } else if (score == null) {
            draft.missing(NOT_SCORED, new Words("该成员因其他项目不计分", "the member is not scored, for want of another item"));
        } else {
            draft.value(Say.plain(score, method == ItemMethod.RANK_SUM ? "位" : POINTS, 2));
            if (missing != null) {
                draft.note("无数据（" + why.zh() + "），按0分计", "no figure (" + why.en() + "): counts 0");
            }
        }
        if (weight != null) {
            draft.note("权重 " + Formula.number(weight), "weight " + Formula.number(weight));
        } else if (scored) {
            draft.note("不计，权重由其余项目分摊", "left out, its weight is shared among the rest");
        }
        if (figure != null && score != null && ends.size() == 2) {
            draft.formula(new ItemFormula(
                            method,
                            facts.dictionary().scheme(key.indicator()).caps().get(row.required("item")),
                            row.required("measure").equals(Measure.ATTAINMENT.name())
                                    ? Direction.HIGHER
                                    : facts.indicator(of).direction())
                    .of(figure, ends.get(0), ends.get(1), score));
        }
        Measure measure = Measure.valueOf(row.required("measure"));
        return draft.input(
                        measure == Measure.ATTAINMENT
                                ? new AttainmentSteps(facts).attainment(of, figure, missing)
                                : figure(of, measure))
                .step();
    }

    private Step figure(Key key, Measure measure) {
        SideName side = measure.isOfMonth()
                ? SideName.MONTH
                : measure == Measure.VALUE
                        ? FigureExplanation.headline(facts.indicator(key), facts.figure(key))
                        : SideName.CUMULATIVE;
        return measure.isGrowth() ? new GrowthSteps(facts).growth(key, side) : new ValueSteps(facts).value(key, side);
    }

    /** The least and the greatest figure of an item among the members that are scored; empty where there is none. */
    private static List<BigDecimal> ends(List<FigureRow> all, FigureRow item) {
        List<BigDecimal> figures = all.stream()
                .filter(each -> each.required("item").equals(item.required("item")))
                .filter(each -> each.number("total") != null)
                .map(each -> each.number("figure"))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return figures.isEmpty() ? List.of() : List.of(figures.get(0), figures.get(figures.size() - 1));
    }
}
