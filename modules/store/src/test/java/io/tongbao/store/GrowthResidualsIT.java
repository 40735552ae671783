package io.tongbao.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Topics;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Samples;
import io.tongbao.store.testing.Store;
import java.math.BigDecimal;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pulls leave of growth (G7), and the numbers of G5 and G6 in the views. */
@OnEveryServer
class GrowthResidualsIT {
    private static final String RESIDUALS =
            "select region, indicator, parts, breakdown, parts_known, growth, contributions, pulls, residual"
                    + " from stats.growth_residuals order by 1, 2, 3, 4";

    private final Database database;
    private Store store;

    GrowthResidualsIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void empty() throws SQLException {
        store = new Store(database);
    }

    @Test
    void g7_tellWhatThePartsOfEachBreakdownLeave() throws SQLException {
        store.land(
                Topics.DEFINITIONS.name(),
                Samples.indicator(),
                part("urban", "place"),
                part("rural", "place"),
                part("wholesale", "trade"));
        store.land(
                Topics.GROWTH.name(),
                figure("a", "retail", "10", null, null),
                figure("a", "urban", "12", "7", "PART_OF_WHOLE"),
                figure("a", "rural", "5", "2.5", "PART_OF_WHOLE"),
                figure("a", "wholesale", "8", "4", "SUPPLIED"));

        assertThat(store.rows(RESIDUALS))
                .containsExactly("a|retail|INDICATORS|place|2|10|95|9.5|0.5", "a|retail|INDICATORS|trade|1|10|40|4|6");
    }

    @Test
    void g7_tellWhatTheRegionsUnderTheParentOfThatPeriodLeave() throws SQLException {
        ReferenceChange retail = Samples.indicator();
        retail.getIndicator().setRollupHierarchy("h");
        store.land(
                Topics.DEFINITIONS.name(),
                retail,
                Samples.membership("a", "zone", "2020-01-01", null),
                Samples.membership("b", "old", "2020-01-01", null),
                Samples.membership("b", "zone", "2023-04-30", null),
                Samples.membership("c", "zone", "2020-01-01", "2023-04-30"));
        store.land(
                Topics.GROWTH.name(),
                figure("zone", "retail", "10", null, null),
                figure("a", "retail", "12", "6", "REGION_IN_PARENT"),
                figure("b", "retail", "9", "4", "REGION_IN_PARENT"),
                figure("c", "retail", "9", "1", "REGION_IN_PARENT"));

        assertThat(store.rows(RESIDUALS)).containsExactly("zone|retail|REGIONS|h|2|10|100|10|0");
    }

    @Test
    void g5_g6_showWhereTheNumbersComeFrom() throws SQLException {
        GrowthFigure figure = figure("a", "retail", "10", null, null);
        figure.setPreviousMonthGrowth(new BigDecimal("1.500000000000"));
        figure.setTwoYearGrowth(new BigDecimal("4.300000000000"));
        figure.setTwoYearSource("FROM_GROWTHS");
        store.land(Topics.GROWTH.name(), figure);

        for (String view : new String[] {"growth", "growth_history"}) {
            assertThat(store.rows("select previous_month_growth, previous_month_code, two_year_growth, two_year_source"
                            + " from stats." + view))
                    .containsExactly("1.5|null|4.3|FROM_GROWTHS");
        }
        assertThat(store.rows("select col_description('stats.growth'::regclass, attnum) from pg_attribute"
                        + " where attrelid = 'stats.growth'::regclass and attname like 'previous_month%'"))
                .hasSize(3)
                .allSatisfy(words -> assertThat(words).contains("not seasonally adjusted", "未经季节调整"));
    }

    private static ReferenceChange part(String code, String breakdown) {
        ReferenceChange change = Samples.indicator();
        change.setCode(code);
        change.getIndicator().setPartOf("retail");
        change.getIndicator().setBreakdown(breakdown);
        return change;
    }

    private static GrowthFigure figure(
            String region, String indicator, String growth, @Nullable String pull, @Nullable String source) {
        GrowthFigure figure = Samples.figure(region, 1, "100");
        figure.setIndicator(indicator);
        figure.setCumulativeGrowth(new BigDecimal(growth).setScale(12));
        figure.setPull(pull == null ? null : new BigDecimal(pull).setScale(12));
        figure.setContribution(
                pull == null
                        ? null
                        : new BigDecimal(pull).multiply(BigDecimal.TEN).setScale(12));
        figure.setContributionSource(source);
        return figure;
    }
}
