package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Shares of parts and of regions, and what is supplied of a figure (G7, R2). */
class SharedFiguresTest extends FigureScene {
    @Test
    void g7_aPartHasItsShareInTheWholeOfTheSameRegion() {
        indicator("tax", body -> body.setPartOf("retail"));
        for (String region : List.of("a", "b")) {
            report(region, "tax", "2022-01", "40");
            report(region, "tax", "2023-01", "50");
            report(region, "retail", "2022-01", "100");
            report(region, "retail", "2023-01", "140");
        }

        for (String region : List.of("a", "b", "zone")) {
            assertThat(pipeline.figure(region, "tax", "2023-01")).satisfies(tax -> {
                assertThat(tax.getContribution()).isEqualByComparingTo("25");
                assertThat(tax.getPull()).isEqualByComparingTo("10");
                assertThat(tax.getContributionSource()).isEqualTo("PART_OF_WHOLE");
            });
        }

        correct("b", "2022-01", "130");

        assertThat(pipeline.figure("b", "tax", "2023-01").getContribution()).isEqualByComparingTo("100");
        assertThat(pipeline.figure("zone", "tax", "2023-01").getContribution()).isEqualByComparingTo("40");
    }

    @Test
    void g7_aRegionHasItsShareInItsParentOnceThatIsWhole() {
        cumulative("a", "2022-01", "100");
        cumulative("b", "2022-01", "100");
        cumulative("a", "2023-01", "130");
        assertThat(retail("a", "2023-01").getContribution()).isNull();
        assertThat(retail("a", "2023-01").getContributionSource()).isNull();

        cumulative("b", "2023-01", "110");

        assertThat(retail("a", "2023-01").getContribution()).isEqualByComparingTo("75");
        assertThat(retail("a", "2023-01").getPull()).isEqualByComparingTo("15");
        assertThat(retail("b", "2023-01").getPull()).isEqualByComparingTo("5");
        assertThat(retail("b", "2023-01").getContributionSource()).isEqualTo("REGION_IN_PARENT");
        assertThat(retail("zone", "2023-01").getCumulativeGrowth()).isEqualByComparingTo("20");
    }

    @Test
    void g7_aSuppliedShareWins() {
        indicator("tax", body -> body.setPartOf("retail"));
        report("a", "retail", "2022-01", "100");
        report("a", "retail", "2023-01", "140");
        report("a", "tax", "2022-01", "40");
        pipeline.report(Events.report("a", "tax", "2023-01")
                .setCumulativeValue("50")
                .setContribution("30.5")
                .build());

        assertThat(pipeline.figure("a", "tax", "2023-01").getContribution()).isEqualByComparingTo("30.5");
        assertThat(pipeline.figure("a", "tax", "2023-01").getPull()).isNull();
        assertThat(pipeline.figure("a", "tax", "2023-01").getContributionSource())
                .isEqualTo("SUPPLIED");
    }

    @Test
    void r2_whatWasSuppliedNamesItsClassWhereItIsAnotherThanTheHeadlines() {
        pipeline.report(Events.report("a", "retail", "2023-01")
                .setCumulativeValue("50")
                .setDataClass("OFFICIAL")
                .setPull("1.5")
                .build());
        fedBack("a", "DEPARTMENT");
        fedBack("zone", "OFFICIAL");

        assertThat(retail("a", "2023-01")).satisfies(own -> {
            assertThat(own.getDataClass()).isEqualTo("OFFICIAL");
            assertThat(own.getTwoYearClass()).isEqualTo("DEPARTMENT");
            assertThat(own.getContributionClass()).isEqualTo("DEPARTMENT");
            assertThat(own.getPullClass()).isNull();
        });
        assertThat(retail("zone", "2023-01")).satisfies(sum -> {
            assertThat(sum.getDataClass()).isNull();
            assertThat(sum.getTwoYearClass()).isEqualTo("OFFICIAL");
            assertThat(sum.getPull()).isNull();
            assertThat(sum.getPullClass()).isNull();
        });
    }

    private void fedBack(String region, String dataClass) {
        pipeline.report(Events.report(region, "retail", "2023-01")
                .setId("fed back " + region)
                .setDataClass(dataClass)
                .setTwoYearGrowth("4.5")
                .setContribution("30")
                .build());
    }
}
