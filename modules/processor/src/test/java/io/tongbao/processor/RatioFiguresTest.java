package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.ReferenceChange;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Ratios of other indicators, and definitions that change or end (U1, U4, K7). */
class RatioFiguresTest extends FigureScene {
    @Test
    void u4_aRatioIsComputedForTheRegionAndAnewForItsParent() {
        indicator("tax", body -> {});
        ratio("tax_share", "tax", "retail");
        report("a", "tax", "2022-01", "30");
        report("a", "retail", "2022-01", "50");
        report("a", "tax", "2023-01", "36");
        report("a", "retail", "2023-01", "72");
        assertThat(pipeline.figure("a", "tax_share", "2023-01")).satisfies(share -> {
            assertThat(share.getCumulativeValue()).isEqualByComparingTo("50");
            assertThat(share.getCumulativeGrowth()).isEqualByComparingTo("-10");
            assertThat(share.getGrowthSource()).isEqualTo("FROM_PARTS");
        });
        assertThat(pipeline.figure("zone", "tax_share", "2023-01").getComplete())
                .isFalse();

        report("b", "tax", "2023-01", "54");
        report("b", "retail", "2023-01", "78");

        assertThat(pipeline.figure("zone", "tax_share", "2023-01").getCumulativeValue())
                .isEqualByComparingTo("60");
        assertThat(pipeline.figure("zone", "tax_share", "2023-01").getComplete())
                .isTrue();
    }

    @Test
    void u4_aRatioThatTheRegionReportsStands() {
        indicator("tax", body -> {});
        ratio("tax_share", "tax", "retail");
        report("a", "tax_share", "2023-01", "51.5");
        report("a", "tax", "2023-01", "36");
        report("a", "retail", "2023-01", "72");

        assertThat(pipeline.figure("a", "tax_share", "2023-01").getCumulativeValue())
                .isEqualByComparingTo("51.5");
        assertThat(pipeline.figure("a", "tax_share", "2023-01").getRolledCumulative())
                .isEqualByComparingTo("50");
    }

    @Test
    void u4_aRatioDefinedLateIsComputedFromWhatWasReportedBefore() {
        indicator("tax", body -> {});
        report("a", "tax", "2023-01", "36");
        report("a", "retail", "2023-01", "72");

        ratio("tax_share", "tax", "retail");

        assertThat(pipeline.figure("a", "tax_share", "2023-01").getCumulativeValue())
                .isEqualByComparingTo("50");
    }

    @Test
    void u4_aRatioOfARatioIsNotComputed() {
        indicator("tax", body -> {});
        ratio("tax_share", "tax", "retail");
        ratio("share_of_share", "tax_share", "retail");
        report("a", "tax", "2023-01", "36");
        report("a", "retail", "2023-01", "72");

        assertThat(pipeline.vintages).noneMatch(each -> each.getIndicator().equals("share_of_share"));
    }

    @Test
    void u1_theSumsOfAWithdrawnIndicatorAreTakenBack() {
        cumulative("a", "2023-01", "60");
        assertThat(retail("zone", "2023-01").getCumulativeValue()).isEqualByComparingTo("60");
        ReferenceChange withdrawn = Events.flow("retail");
        withdrawn.setWithdrawn(true);
        withdrawn.setVersion(2);

        pipeline.reference(withdrawn);

        assertThat(retail("a", "2023-01").getPresent()).isFalse();
        assertThat(retail("zone", "2023-01").getPresent()).isFalse();

        ReferenceChange again = Events.flow("retail");
        again.setVersion(3);
        pipeline.reference(again);

        assertThat(retail("a", "2023-01").getPresent()).isTrue();
        assertThat(retail("zone", "2023-01").getCumulativeValue()).isEqualByComparingTo("60");
    }

    @Test
    void k7_whatADefinitionChangesWasNotKnownBeforeIt() {
        cumulative("a", "2023-01", "60");
        cumulative("b", "2023-01", "40");
        Instant reported = retail("zone", "2023-01").getKnownAt();
        ReferenceChange moved = Events.member("b", "elsewhere");
        moved.setVersion(2);

        pipeline.reference(moved);

        assertThat(retail("zone", "2023-01").getCumulativeValue()).isEqualByComparingTo("60");
        assertThat(retail("zone", "2023-01").getKnownAt()).isAfter(reported);
    }

    @Test
    void k7_ownFiguresOfAnotherKindAreNoneOfTheOldDefinition() {
        cumulative("a", "2021-03", "100");
        cumulative("a", "2022-03", "110");
        cumulative("a", "2023-03", "121");
        Instant reported = retail("a", "2023-03").getKnownAt();
        int vintages = pipeline.vintages.size();
        ReferenceChange stock = Events.stock("retail");
        stock.setVersion(2);

        pipeline.reference(stock);

        assertThat(pipeline.vintages.subList(vintages, pipeline.vintages.size()))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.getKnownAt()).isAfter(reported));
    }

    private void ratio(String code, String numerator, String denominator) {
        indicator(code, body -> {
            body.setKind("RATE");
            body.setAdditive(false);
            body.setUnit("%");
            body.setNumerator(numerator);
            body.setDenominator(denominator);
        });
    }
}
