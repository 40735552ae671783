package io.tongbao.statistics;

import static io.tongbao.statistics.Given.flow;
import static io.tongbao.statistics.Given.n;
import static io.tongbao.statistics.Given.p;
import static io.tongbao.statistics.Given.row;
import static io.tongbao.statistics.Given.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What statistical offices published must come out of their own levels. */
class PublishedTablesTest {
    private static final List<Map<String, String>> PUYANG = Published.read("puyang_budget_q1.csv");

    @Test
    void g3_guangdongRetailComesToAllFortyPublishedGrowths() {
        int compared = 0;
        for (Map<String, String> item : Published.read("gd_retail_2013_07.csv")) {
            OwnFigure figure = guangdong(item);
            assertThat(Wording.number(figure.month().growth(), 1))
                    .as(item.get("item"))
                    .isEqualTo(item.get("growth_month_pct"));
            assertThat(Wording.number(figure.cumulative().growth(), 1))
                    .as(item.get("item"))
                    .isEqualTo(item.get("growth_ytd_pct"));
            assertThat(figure.cumulative().source()).isEqualTo(GrowthSource.COMPUTED);
            compared += 2;
        }
        assertThat(compared).isEqualTo(40);
    }

    @Test
    void u1_guangdongRetailAddsUpBothWays() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Map<String, String> item : Published.read("gd_retail_2013_07.csv")) {
            figures.put(item.get("item"), Figure.of(guangdong(item)));
        }
        Figure whole = figures.get("社会消费品零售额");
        for (List<String> parts :
                List.of(List.of("一/1 城镇", "一/2 乡村"), List.of("二/1 批发业", "二/2 零售业", "二/3 住宿业", "二/4 餐饮业"))) {
            Figure sum = RollUp.standing(
                    flow(Scheme.M12),
                    null,
                    parts.stream()
                            .map(each -> new Child(each, figures.get(each)))
                            .toList());
            assertThat(sum.month().value()).isEqualTo(whole.month().value());
            assertThat(sum.cumulative().value()).isEqualTo(whole.cumulative().value());
            assertThat(sum.cumulative().base()).isEqualTo(whole.cumulative().base());
            assertThat(sum.cumulative().growth()).isEqualTo(whole.cumulative().growth());
            assertThat(sum.month().growth()).isEqualTo(whole.month().growth());
        }
    }

    @Test
    void u2_puyangParentsGrowAsPublishedFromTheirLeavesAlone() {
        for (String side : List.of("rev", "exp")) {
            Map<String, Figure> tree = puyang(side);
            for (Map<String, String> unit : PUYANG) {
                Figure figure = tree.get(unit.get("unit"));
                assertThat(figure.month().value()).isEqualTo(n(unit.get(side + "_month")));
                assertThat(figure.cumulative().value()).isEqualTo(n(unit.get(side + "_ytd")));
                assertThat(Wording.number(figure.cumulative().growth(), 1))
                        .as(unit.get("unit") + " " + side)
                        .isEqualTo(unit.get(side + "_ytd_growth_pct"));
            }
            assertThat(tree.get("濮阳市").cumulative().source()).isEqualTo(GrowthSource.ROLLED_UP);
        }
    }

    @Test
    void k2_puyangsNineDistrictsAndCountiesRankByRevenueGrowth() {
        List<Candidate> candidates = puyang("rev").entrySet().stream()
                .filter(each -> isNamed(each.getKey()))
                .map(each -> Candidate.of(each.getKey(), Measure.CUMULATIVE_GROWTH, flow(Scheme.M12), each.getValue()))
                .toList();
        RankingDefinition definition = new RankingDefinition(
                "r", "g", "I", Measure.CUMULATIVE_GROWTH, Direction.HIGHER, 1, Ties.AS_SHOWN, null);

        Standings standings = Standings.rank(definition, candidates);

        assertThat(standings.ranked()).isEqualTo(9);
        assertThat(standings.places())
                .extracting(Place::region)
                .containsExactly("华龙区", "工业园区", "示范区", "范县", "台前县", "南乐县", "开发区", "清丰县", "濮阳县");
        assertThat(standings.places()).extracting(Place::rank).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(standings.places().get(1).toNext()).isEqualTo(n("1.7"));
    }

    @Test
    void g1_nationalInvestmentKeepsItsPublishedGrowthBesideTheComputedOne() {
        Map<String, Map<String, String>> published = new LinkedHashMap<>();
        Published.read("cn_fai_published_growth.csv").forEach(each -> published.put(each.get("period"), each));
        Given.Rows rows = rows();
        for (String year : List.of("2022", "2023")) {
            Map<String, String> figure = published.get(year + "-01..09");
            rows.put(year + "-09", row("", figure.get("ytd"), "", "", "", figure.get("ytd_growth_pct_published")));
        }

        Side side = rows.figure(flow(Scheme.M11), "2023-09").cumulative();

        assertThat(side.growth()).isEqualTo(n("3.1"));
        assertThat(side.source()).isEqualTo(GrowthSource.SUPPLIED);
        assertThat(Wording.number(side.computed(), 1)).isEqualTo("-11.0");
        assertThat(Wording.number(side.difference(), 1)).isEqualTo("14.1");
    }

    private static OwnFigure guangdong(Map<String, String> item) {
        return rows().put("2012-07", row(item.get("month_last_year"), item.get("ytd_last_year")))
                .put("2013-07", row(item.get("month"), item.get("ytd")))
                .figure(flow(Scheme.M12), "2013-07");
    }

    /** Every unit of the tree, from reports of the leaves alone. */
    private static Map<String, Figure> puyang(String side) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Map<String, String> unit : PUYANG) {
            resolve(unit, side, figures);
        }
        return figures;
    }

    private static Figure resolve(Map<String, String> unit, String side, Map<String, Figure> figures) {
        List<Map<String, String>> below = PUYANG.stream()
                .filter(each -> each.get("parent").equals(unit.get("unit")))
                .toList();
        Figure figure = below.isEmpty()
                ? Figure.of(rows().put(
                                "2020-03",
                                row(
                                        unit.get(side + "_month"),
                                        unit.get(side + "_ytd"),
                                        "",
                                        "",
                                        "",
                                        unit.get(side + "_ytd_growth_pct")))
                        .figure(flow(Scheme.M12), "2020-03"))
                : RollUp.standing(
                        flow(Scheme.M12),
                        null,
                        below.stream()
                                .map(each -> new Child(each.get("unit"), resolve(each, side, figures)))
                                .toList());
        figures.put(unit.get("unit"), figure);
        assertThat(figure.period()).isEqualTo(p("2020-03"));
        return figure;
    }

    private static boolean isNamed(String unit) {
        return PUYANG.stream()
                .anyMatch(each ->
                        each.get("unit").equals(unit) && List.of("区级", "县级").contains(each.get("parent")));
    }
}
