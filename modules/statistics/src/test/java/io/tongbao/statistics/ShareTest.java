package io.tongbao.statistics;

import static io.tongbao.statistics.DataClass.DEPARTMENT;
import static io.tongbao.statistics.DataClass.OFFICIAL;
import static io.tongbao.statistics.DataClass.SELF_REPORTED;
import static io.tongbao.statistics.Given.flow;
import static io.tongbao.statistics.Given.indicator;
import static io.tongbao.statistics.Given.n;
import static io.tongbao.statistics.Given.row;
import static io.tongbao.statistics.Given.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ShareTest {
    private static final Indicator MONTHLY = flow(Scheme.M12);

    @Test
    void g7_guangdongsPartsContributeAHundredPerCentAndPullTheWholeGrowthBothWays() {
        Map<String, Figure> figures = new HashMap<>();
        for (Map<String, String> item : Published.read("gd_retail_2013_07.csv")) {
            figures.put(item.get("item"), figure(item.get("ytd_last_year"), item.get("ytd")));
        }
        Figure whole = figures.get("社会消费品零售额");
        for (List<String> parts :
                List.of(List.of("一/1 城镇", "一/2 乡村"), List.of("二/1 批发业", "二/2 零售业", "二/3 住宿业", "二/4 餐饮业"))) {
            BigDecimal contributions = BigDecimal.ZERO;
            BigDecimal pulls = BigDecimal.ZERO;
            for (String each : parts) {
                Share share = inWhole(figures.get(each), whole);
                contributions = contributions.add(share.contribution());
                pulls = pulls.add(share.pull());
            }
            assertThat(Wording.number(contributions, 6)).isEqualTo("100.000000");
            assertThat(Wording.number(pulls.subtract(whole.cumulative().growth()), 6))
                    .isEqualTo("0.000000");
        }
        assertThat(Wording.number(inWhole(figures.get("一/1 城镇"), whole).pull(), 1))
                .isEqualTo("10.6");
    }

    @Test
    void g7_theBaseIsThatOfU2() {
        Figure part =
                Figure.of(rows().put("2023-04", row("", "105", "", "", "", "5")).figure(MONTHLY, "2023-04"));
        Figure whole =
                Figure.of(rows().put("2023-04", row("", "220", "", "200")).figure(MONTHLY, "2023-04"));

        assertThat(inWhole(part, whole))
                .isEqualTo(new Share(n("25"), n("2.5"), Share.Source.PART_OF_WHOLE, null, null, null));
    }

    @Test
    void g7_unitsAreBroughtTogether() {
        Indicator tenThousands = indicator(Kind.FLOW, Scheme.M12, "万元", Publishes.BOTH, true);
        Indicator hundredMillions = indicator(Kind.FLOW, Scheme.M12, "亿元", Publishes.BOTH, true);
        Indicator dollars = indicator(Kind.FLOW, Scheme.M12, "万美元", Publishes.BOTH, true);

        Share share = Share.of(
                Share.Source.PART_OF_WHOLE,
                tenThousands,
                figure("10000", "20000"),
                hundredMillions,
                figure("10", "14"));

        assertThat(share.contribution()).isEqualTo(n("25"));
        assertThat(share.pull()).isEqualTo(n("10"));
        assertThat(Share.of(Share.Source.PART_OF_WHOLE, dollars, figure("1", "2"), hundredMillions, figure("10", "14"))
                        .code())
                .isEqualTo(Share.Code.UNITS_DIFFER);
    }

    @Test
    void g7_atConstantPricesOnlySuppliedFiguresAreShown() {
        assertThat(Share.of(
                                Share.Source.PART_OF_WHOLE,
                                Given.constantPrices(),
                                figure("1", "2"),
                                Given.constantPrices(),
                                figure("10", "14"))
                        .code())
                .isEqualTo(Share.Code.CONSTANT_PRICES);
        OwnFigure supplied = rows().put("2023-04", row("", "100", "", "", "", "4.8", "", "31.5", "1.9"))
                .figure(Given.constantPrices(), "2023-04");
        assertThat(supplied.share())
                .isEqualTo(new Share(n("31.5"), n("1.9"), Share.Source.SUPPLIED, null, SELF_REPORTED, SELF_REPORTED));
    }

    @Test
    void r2_suppliedOnesNameTheirOwnClasses() {
        OwnFigure figure = rows().put(
                        "2023-04",
                        row(OFFICIAL, "", "121"),
                        row(DEPARTMENT, "", "", "", "", "", "", "", "31.5"),
                        row(SELF_REPORTED, "", "", "", "", "", "", "", "30", "1.9"))
                .figure(MONTHLY, "2023-04");

        assertThat(figure.dataClass()).isEqualTo(OFFICIAL);
        assertThat(figure.share())
                .isEqualTo(new Share(n("31.5"), n("1.9"), Share.Source.SUPPLIED, null, DEPARTMENT, SELF_REPORTED));
    }

    @Test
    void r2_onlyASuppliedNumberHasAClass() {
        assertThatThrownBy(() -> new Share(n("1"), n("2"), Share.Source.PART_OF_WHOLE, null, OFFICIAL, null))
                .hasMessageContaining("contribution 1 of OFFICIAL");
        assertThatThrownBy(() -> new Share(n("1"), null, Share.Source.SUPPLIED, null, OFFICIAL, DEPARTMENT))
                .hasMessageContaining("pull null of DEPARTMENT");
        assertThatThrownBy(() -> new Share(n("1"), n("2"), Share.Source.SUPPLIED, null, OFFICIAL, null))
                .hasMessageContaining("pull 2 of null");
    }

    @Test
    void g7_whatIsMissingHasItsCode() {
        Figure withoutBase = Figure.of(rows().cumulative("2023-04", "5").figure(MONTHLY, "2023-04"));
        Figure partial =
                RollUp.standing(MONTHLY, null, List.of(new Child("a", figure("1", "2")), new Child("b", null)));

        assertThat(inWhole(figure("1", "2"), null).code()).isEqualTo(Share.Code.NO_WHOLE);
        assertThat(inWhole(figure("1", "2"), partial).code()).isEqualTo(Share.Code.PARTIAL);
        assertThat(inWhole(partial, figure("10", "20")).code()).isEqualTo(Share.Code.PARTIAL);
        assertThat(inWhole(withoutBase, figure("10", "20")).code()).isEqualTo(Share.Code.BASE_MISSING);
        assertThat(inWhole(figure("1", "2"), withoutBase).code()).isEqualTo(Share.Code.BASE_MISSING);
        assertThat(inWhole(figure("1", "2"), figure("10", "10")))
                .isEqualTo(new Share(null, n("10"), Share.Source.PART_OF_WHOLE, Share.Code.NO_INCREMENT, null, null));
        assertThat(inWhole(figure("-1", "-3"), figure("-4", "4")))
                .isEqualTo(new Share(
                        n("-25"), null, Share.Source.PART_OF_WHOLE, Share.Code.BASE_NOT_POSITIVE, null, null));
    }

    @Property(tries = 300)
    void g7_thePullsOfAllChildrenAddUpToTheParentsGrowth(
            @ForAll @Size(min = 1, max = 12) List<@BigRange(min = "0.01", max = "99999") @Scale(2) BigDecimal> bases,
            @ForAll @Size(12) List<@BigRange(min = "0", max = "99999") @Scale(2) BigDecimal> values) {
        List<Child> children = new ArrayList<>();
        for (int i = 0; i < bases.size(); i++) {
            children.add(new Child(
                    "r" + i, figure(bases.get(i).toPlainString(), values.get(i).toPlainString())));
        }
        Figure parent = RollUp.standing(MONTHLY, null, children);

        BigDecimal pulls = BigDecimal.ZERO;
        BigDecimal contributions = BigDecimal.ZERO;
        boolean changed = false;
        for (Child each : children) {
            Share share = Share.of(Share.Source.REGION_IN_PARENT, MONTHLY, each.figure(), MONTHLY, parent);
            pulls = pulls.add(share.pull());
            changed = share.contribution() != null;
            contributions = contributions.add(changed ? share.contribution() : BigDecimal.ZERO);
        }

        assertThat(pulls).isCloseTo(parent.cumulative().growth(), within(n("1e-10")));
        assertThat(changed).isEqualTo(parent.cumulative().growth().signum() != 0);
        assertThat(contributions).isCloseTo(changed ? n("100") : BigDecimal.ZERO, within(n("1e-10")));
    }

    @Property(tries = 300)
    void g7_whatThePullsLeaveIsThePullOfThePartThatIsNotAmongThem(
            @ForAll @Size(min = 1, max = 6) List<@BigRange(min = "0.01", max = "99999") @Scale(2) BigDecimal> bases,
            @ForAll @Size(6) List<@BigRange(min = "0", max = "99999") @Scale(2) BigDecimal> values,
            @ForAll @BigRange(min = "0.01", max = "99999") @Scale(2) BigDecimal baseOfRest,
            @ForAll @BigRange(min = "0", max = "99999") @Scale(2) BigDecimal rest) {
        BigDecimal base = baseOfRest;
        BigDecimal value = rest;
        for (int i = 0; i < bases.size(); i++) {
            base = base.add(bases.get(i));
            value = value.add(values.get(i));
        }
        Figure whole = figure(base.toPlainString(), value.toPlainString());

        BigDecimal residual = whole.cumulative().growth();
        for (int i = 0; i < bases.size(); i++) {
            Figure part = figure(bases.get(i).toPlainString(), values.get(i).toPlainString());
            residual = residual.subtract(inWhole(part, whole).pull());
        }

        assertThat(residual)
                .isCloseTo(
                        inWhole(figure(baseOfRest.toPlainString(), rest.toPlainString()), whole)
                                .pull(),
                        within(n("1e-10")));
    }

    private static Share inWhole(Figure part, Figure whole) {
        return Share.of(Share.Source.PART_OF_WHOLE, MONTHLY, part, MONTHLY, whole);
    }

    private static Figure figure(String before, String now) {
        return Figure.of(
                rows().cumulative("2022-04", before).cumulative("2023-04", now).figure(MONTHLY, "2023-04"));
    }
}
