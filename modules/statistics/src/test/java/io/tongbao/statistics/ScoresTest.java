package io.tongbao.statistics;

import static io.tongbao.statistics.Given.n;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private static final Period MARCH = Period.of("2023-03");
    private static final List<String> MEMBERS = List.of("a", "b", "c");

    private static ScoreItem item(String code, ItemMethod method, String weight, MissingItem missing) {
        return new ScoreItem(code, code, Measure.VALUE, method, n(weight), null, missing);
    }

    /** Figures of the members m0, m1 … or, of a group of three, a, b, c; empty: not reported. */
    private static ItemFigures figures(ScoreItem item, Direction direction, String... texts) {
        Map<String, Candidate> figures = new HashMap<>();
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                figures.put(MEMBERS.get(i), new Candidate(MEMBERS.get(i), n(texts[i]), null));
            }
        }
        return new ItemFigures(item, MARCH, direction, 1, figures);
    }

    private static List<MemberScore> scores(ScoreTotal total, ItemFigures... due) {
        ScoreScheme scheme = new ScoreScheme(
                "s", "", "", Arrays.stream(due).map(ItemFigures::item).toList(), total);
        return Scores.of(scheme, MEMBERS, List.of(due));
    }

    private static List<String> totals(List<MemberScore> scores) {
        return scores.stream()
                .map(each -> each.total().figure() == null
                        ? String.valueOf(each.total().reason())
                        : each.total().figure().toPlainString())
                .toList();
    }

    @Test
    void k6_theWorkedEfficacyExampleComesOut() {
        List<Map<String, String>> firms = Published.read("efficacy_coefficient_example.csv");
        List<String> columns = List.of(
                "labour_productivity",
                "net_output_per_100_fixed_assets",
                "sales_per_100_output",
                "profit_tax_per_100_sales");
        List<ItemFigures> due = new ArrayList<>();
        for (String column : columns) {
            Map<String, Candidate> figures = new LinkedHashMap<>();
            firms.forEach(
                    firm -> figures.put(firm.get("firm"), new Candidate(firm.get("firm"), n(firm.get(column)), null)));
            due.add(new ItemFigures(
                    item(column, ItemMethod.EFFICACY, "25", MissingItem.EXCLUDE), MARCH, Direction.HIGHER, 1, figures));
        }
        ScoreScheme scheme =
                new ScoreScheme("e", "", "", due.stream().map(ItemFigures::item).toList(), ScoreTotal.GEOMETRIC);
        List<MemberScore> scores =
                Scores.of(scheme, firms.stream().map(each -> each.get("firm")).toList(), due);

        for (int i = 0; i < firms.size(); i++) {
            for (int d = 0; d < 4; d++) {
                assertThat(scores.get(i).items().get(d).score())
                        .isCloseTo(n(firms.get(i).get("d" + (d + 1))), within(n("0.002")));
            }
            assertThat(scores.get(i).total().figure()).isCloseTo(n(firms.get(i).get("D")), within(n("0.002")));
        }
        RankingDefinition definition =
                new RankingDefinition("r", "g", "e", Measure.SCORE, scheme.direction(), 3, Ties.AS_SHOWN, null);
        assertThat(Standings.rank(
                                definition,
                                scores.stream().map(MemberScore::total).toList())
                        .places())
                .extracting(Place::region)
                .containsExactly("甲", "丁", "丙", "乙");
    }

    @Test
    void k6_weightsNeedNotAddUpToAnything() {
        assertThat(totals(scores(
                        ScoreTotal.ARITHMETIC,
                        figures(item("x", ItemMethod.MIN_MAX, "3", MissingItem.ZERO), Direction.HIGHER, "0", "5", "10"),
                        figures(
                                item("y", ItemMethod.MIN_MAX, "1", MissingItem.ZERO),
                                Direction.LOWER,
                                "0",
                                "5",
                                "10"))))
                .containsExactly("25", "50", "75");
    }

    @Test
    void k6_aMissingItemScoresZeroIsLeftOutOrExcludesTheMember() {
        List<List<String>> totals = new ArrayList<>();
        for (MissingItem missing : MissingItem.values()) {
            totals.add(totals(scores(
                    ScoreTotal.ARITHMETIC,
                    figures(item("x", ItemMethod.MIN_MAX, "3", missing), Direction.HIGHER, "", "5", "10"),
                    figures(item("y", ItemMethod.MIN_MAX, "1", missing), Direction.HIGHER, "4", "0", "8"))));
        }

        assertThat(totals)
                .containsExactly(
                        List.of("12.5", "0", "100"), List.of("50", "0", "100"), List.of("NOT_REPORTED", "0", "100"));
    }

    @Test
    void k6_anExcludedMemberSetsNoEnds() {
        List<MemberScore> scores = scores(
                ScoreTotal.ARITHMETIC,
                figures(item("x", ItemMethod.MIN_MAX, "1", MissingItem.EXCLUDE), Direction.HIGHER, "", "5", "10"),
                figures(item("y", ItemMethod.MIN_MAX, "1", MissingItem.EXCLUDE), Direction.HIGHER, "999", "0", "8"));

        assertThat(totals(scores)).containsExactly("NOT_REPORTED", "0", "100");
        assertThat(scores.get(0).items().get(1)).isEqualTo(new ItemScore("y", MARCH, n("999"), null, null, null));
    }

    @Test
    void k6_theItemsExplainTheTotal() {
        List<MemberScore> scores = scores(
                ScoreTotal.ARITHMETIC,
                figures(item("x", ItemMethod.EFFICACY, "2", MissingItem.REWEIGHT), Direction.HIGHER, "1", "2", "4"),
                figures(
                        item("y", ItemMethod.RATIO_TO_BEST, "1", MissingItem.REWEIGHT),
                        Direction.HIGHER,
                        "",
                        "2",
                        "4"));

        assertThat(scores.get(0).items())
                .containsExactly(
                        new ItemScore("x", MARCH, n("1"), n("60"), n("2"), null),
                        new ItemScore("y", MARCH, null, null, null, UnrankedReason.NOT_REPORTED));
        assertThat(scores.get(1).items())
                .containsExactly(
                        new ItemScore("x", MARCH, n("2"), n("73.333333333333"), n("2"), null),
                        new ItemScore("y", MARCH, n("2"), n("50"), n("1"), null));
        assertThat(scores.get(1).total().figure()).isEqualTo(n("65.555555555555"));
    }

    @Test
    void k3_aMemberWithoutAnyItemIsNotRankedWhateverThePolicy() {
        assertThat(totals(scores(
                        ScoreTotal.ARITHMETIC,
                        figures(item("x", ItemMethod.MIN_MAX, "1", MissingItem.ZERO), Direction.HIGHER, "1", "", "2"))))
                .containsExactly("0", "NOT_REPORTED", "100");
        assertThat(totals(scores(ScoreTotal.ARITHMETIC, figuresOfNobody()))).containsOnly("NOT_REPORTED");
    }

    private static ItemFigures figuresOfNobody() {
        return figures(item("x", ItemMethod.MIN_MAX, "1", MissingItem.ZERO), Direction.HIGHER);
    }

    @Test
    void k6_anItemThatIsNotDueIsLeftOutForEverybody() {
        ScoreItem due = item("x", ItemMethod.MIN_MAX, "1", MissingItem.EXCLUDE);
        ScoreItem later = item("y", ItemMethod.MIN_MAX, "9", MissingItem.EXCLUDE);
        ScoreScheme scheme = new ScoreScheme("s", "", "", List.of(due, later), ScoreTotal.ARITHMETIC);

        assertThat(totals(Scores.of(scheme, MEMBERS, List.of(figures(due, Direction.HIGHER, "1", "2", "3")))))
                .containsExactly("0", "50", "100");
        assertThat(totals(Scores.of(scheme, MEMBERS, List.of()))).containsOnly("NOT_A_ROW");
    }

    @Test
    void k6_ranksAreSummedTiedAsShownAndTheLowestSumIsBest() {
        List<MemberScore> scores = scores(
                ScoreTotal.ARITHMETIC,
                figures(
                        item("x", ItemMethod.RANK_SUM, "2", MissingItem.REWEIGHT),
                        Direction.HIGHER,
                        "7.26",
                        "7.34",
                        "9"),
                figures(item("y", ItemMethod.RANK_SUM, "1", MissingItem.REWEIGHT), Direction.LOWER, "1", "2", ""));

        assertThat(totals(scores)).containsExactly("5", "6", "3");
        assertThat(scores.get(2).items().get(0).score()).isEqualTo(n("1"));
    }

    @Test
    void k6_completionTakesARateOfCompletionAsItIsAndHasNoOtherTargetYet() {
        ScoreItem item =
                new ScoreItem("x", "I", Measure.VALUE, ItemMethod.COMPLETION, n("1"), n("1.2"), MissingItem.REWEIGHT);
        Map<String, Candidate> figures = Map.of("a", new Candidate("a", n("130"), null));
        ScoreScheme scheme = new ScoreScheme("s", "", "", List.of(item), ScoreTotal.ARITHMETIC);
        Indicator rate = Given.indicator(Kind.RATE, Scheme.M12, "percent", Publishes.LEVEL, false);
        Indicator level = Given.flow(Scheme.M12);

        assertThat(totals(Scores.of(scheme, List.of("a"), List.of(ItemFigures.of(item, rate, MARCH, figures)))))
                .containsExactly("120");
        assertThat(totals(Scores.of(scheme, List.of("a"), List.of(ItemFigures.of(item, level, MARCH, figures)))))
                .containsExactly("NO_TARGET");
    }

    private static final List<ItemMethod> METHODS =
            List.of(ItemMethod.EFFICACY, ItemMethod.MIN_MAX, ItemMethod.RATIO_TO_BEST, ItemMethod.COMPLETION);

    private static ItemFigures column(int number, ItemMethod method, boolean lower, List<BigDecimal> figures) {
        Map<String, Candidate> byRegion = new HashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            if (figures.get(i).signum() != 0) { // 0 stands for a missing one
                byRegion.put("m" + i, new Candidate("m" + i, figures.get(i), null));
            }
        }
        ScoreItem item = item("i" + number, method, String.valueOf(number + 1), MissingItem.REWEIGHT);
        return new ItemFigures(item, MARCH, lower ? Direction.LOWER : Direction.HIGHER, 1, byRegion);
    }

    private static Map<String, MemberScore> scored(
            List<ItemFigures> due, ScoreTotal total, int members, Random random) {
        List<String> order = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            order.add("m" + i);
        }
        List<ItemFigures> items = new ArrayList<>(due);
        Collections.shuffle(order, random);
        Collections.shuffle(items, random);
        ScoreScheme scheme = new ScoreScheme(
                "s", "", "", items.stream().map(ItemFigures::item).toList(), total);
        Map<String, MemberScore> byRegion = new HashMap<>();
        Scores.of(scheme, order, items)
                .forEach(each -> byRegion.put(each.total().region(), each));
        return byRegion;
    }

    @Property(tries = 300)
    void k6_totalsLieBetweenItemsAndDoNotDependOnAnyOrder(
            @ForAll @Size(min = 1, max = 4)
                    List<@Size(5) List<@BigRange(min = "-3", max = "3") @Scale(1) BigDecimal>> figures,
            @ForAll ScoreTotal total,
            @ForAll @IntRange(max = 15) int lower,
            @ForAll Random random) {
        List<ItemFigures> due = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            due.add(column(i, METHODS.get(i), (lower >> i & 1) == 1, figures.get(i)));
        }
        Map<String, MemberScore> scores = scored(due, total, 5, random);
        Map<String, MemberScore> again = scored(due, total, 5, random);

        scores.forEach((region, score) -> {
            assertThat(again.get(region).total()).isEqualTo(score.total());
            assertThat(again.get(region).items()).containsExactlyInAnyOrderElementsOf(score.items());
            if (score.total().figure() != null) {
                List<BigDecimal> items = score.items().stream()
                        .map(ItemScore::score)
                        .filter(java.util.Objects::nonNull)
                        .toList();
                assertThat(score.total().figure())
                        .isBetween(Collections.min(items), Collections.max(items))
                        .isBetween(n("0"), n("100"));
            }
        });
    }

    @Property(tries = 300)
    void k6_aBetterFigureNeverLowersTheTotal(
            @ForAll @Size(5) List<@BigRange(min = "-3", max = "3") @Scale(1) BigDecimal> moving,
            @ForAll @Size(5) List<@BigRange(min = "-3", max = "3") @Scale(1) BigDecimal> other,
            @ForAll @BigRange(min = "0", max = "4") @Scale(1) BigDecimal better,
            @ForAll @IntRange(max = 3) int method,
            @ForAll boolean lower,
            @ForAll ScoreTotal total,
            @ForAll Random random) {
        ItemFigures still = column(1, ItemMethod.EFFICACY, false, other);
        ItemFigures before = column(0, METHODS.get(method), lower, moving);
        List<BigDecimal> moved = new ArrayList<>(moving);
        moved.set(0, lower ? moving.get(0).subtract(better) : moving.get(0).add(better));
        ItemFigures after = column(0, METHODS.get(method), lower, moved);
        if (moving.get(0).signum() == 0 || moved.get(0).signum() == 0) {
            return; // missing before or after
        }

        assertThat(scored(List.of(after, still), total, 5, random)
                        .get("m0")
                        .total()
                        .figure())
                .isGreaterThanOrEqualTo(scored(List.of(before, still), total, 5, random)
                        .get("m0")
                        .total()
                        .figure());
    }

    @Test
    void k6_oneRevisionMayChangeEverybodysScore() {
        ScoreItem item = item("x", ItemMethod.EFFICACY, "1", MissingItem.EXCLUDE);

        assertThat(totals(scores(ScoreTotal.ARITHMETIC, figures(item, Direction.HIGHER, "1", "2", "3"))))
                .containsExactly("60", "80", "100");
        assertThat(totals(scores(ScoreTotal.ARITHMETIC, figures(item, Direction.HIGHER, "1", "2", "5"))))
                .containsExactly("60", "70", "100");
    }
}
