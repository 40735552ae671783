package io.tongbao.statistics;

import static io.tongbao.statistics.Given.n;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ScoreSchemeTest {
    private static ScoreItem item(String code, Measure measure, ItemMethod method, String weight, String cap) {
        return new ScoreItem(
                code, "gdp", measure, method, n(weight), cap == null ? null : n(cap), MissingItem.REWEIGHT);
    }

    private static ScoreItem item(String code, ItemMethod method) {
        return item(code, Measure.VALUE, method, "1", null);
    }

    private static ScoreScheme scheme(ScoreTotal total, ScoreItem... items) {
        return new ScoreScheme("s", "综合考评", "Assessment", List.of(items), total);
    }

    private static void refused(ThrowingCallable making, String message) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void k6_badItemsAreRefusedWithFieldValueAndWhatWouldBeRight() {
        refused(() -> item("a", Measure.VALUE, ItemMethod.MIN_MAX, "0", null), "item a, weight '0': must be above 0");
        refused(() -> item("a", Measure.VALUE, ItemMethod.MIN_MAX, "-1", null), "item a, weight '-1': must be above 0");
        refused(
                () -> item("a", Measure.SCORE, ItemMethod.MIN_MAX, "1", null),
                "item a, measure 'SCORE': must be a number of the indicator: scores are not nested");
        refused(
                () -> item("a", Measure.VALUE, ItemMethod.EFFICACY, "1", "1.2"),
                "item a, cap '1.2': must be empty: only COMPLETION has one");
        refused(
                () -> item("a", Measure.VALUE, ItemMethod.COMPLETION, "1", "120"),
                "item a, cap '120': must be a ratio of 1 to 10, such as 1.2 for 120 points");
        refused(
                () -> item("a", Measure.CUMULATIVE_VALUE, ItemMethod.COMPLETION, "1", null),
                "item a, measure 'CUMULATIVE_VALUE': must be ATTAINMENT, of the member's target, or VALUE of an indicator"
                        + " in % that is a rate of completion itself");
        refused(
                () -> new ScoreItem("a", " ", Measure.VALUE, ItemMethod.MIN_MAX, n("1"), null, MissingItem.ZERO),
                "item a, indicator ' ': must be an indicator's code");
        refused(
                () -> new ScoreItem("a", "i", Measure.VALUE, ItemMethod.RANK_SUM, n("1"), null, MissingItem.ZERO),
                "item a, missing 'ZERO': must be REWEIGHT or EXCLUDE: in a sum of ranks 0 would be the best");
    }

    @Test
    void k6_rankSumDoesNotMix() {
        refused(
                () -> scheme(ScoreTotal.ARITHMETIC, item("a", ItemMethod.RANK_SUM), item("b", ItemMethod.EFFICACY)),
                "scheme s, item b, method 'EFFICACY': must be RANK_SUM in all items or in none, ranks and scores do"
                        + " not add up");
        refused(
                () -> scheme(ScoreTotal.GEOMETRIC, item("a", ItemMethod.RANK_SUM)),
                "scheme s, total 'GEOMETRIC': must be ARITHMETIC or empty, ranks are added up");
        assertThat(scheme(ScoreTotal.ARITHMETIC, item("a", ItemMethod.RANK_SUM)).direction())
                .isEqualTo(Direction.LOWER);
    }

    @Test
    void k6_aSchemeNeedsItemsWithCodesOfTheirOwn() {
        refused(() -> scheme(ScoreTotal.ARITHMETIC), "scheme s: has no items");
        refused(
                () -> scheme(ScoreTotal.ARITHMETIC, item("a", ItemMethod.MIN_MAX), item("a", ItemMethod.EFFICACY)),
                "scheme s, item 'a': is there twice; each needs a code of its own");
    }

    @Test
    void k4_itemsOfOtherSchemesCountWithTheirLatestRowOfTheYear() {
        ScoreItem monthly = new ScoreItem(
                "m", "m12", Measure.CUMULATIVE_VALUE, ItemMethod.EFFICACY, n("1"), null, MissingItem.REWEIGHT);
        ScoreItem own =
                new ScoreItem("o", "m11", Measure.MONTH_VALUE, ItemMethod.EFFICACY, n("1"), null, MissingItem.REWEIGHT);
        ScoreItem quarterly = new ScoreItem(
                "q", "q4", Measure.CUMULATIVE_GROWTH, ItemMethod.EFFICACY, n("1"), null, MissingItem.REWEIGHT);
        ScoreItem unknown =
                new ScoreItem("u", "nowhere", Measure.VALUE, ItemMethod.EFFICACY, n("1"), null, MissingItem.REWEIGHT);
        ScoreScheme scheme = scheme(ScoreTotal.ARITHMETIC, monthly, own, quarterly, unknown);
        ScoreCalendar calendar = new ScoreCalendar(scheme, code -> switch (code) {
            case "m12" -> Given.flow(Scheme.M12);
            case "m11" -> Given.flow(Scheme.M11);
            case "q4" -> Given.flow(Scheme.Q4);
            default -> null;
        });

        assertThat(calendar.row(monthly, Given.p("2023-04"))).isEqualTo(Given.p("2023-04"));
        assertThat(calendar.row(quarterly, Given.p("2023-04"))).isEqualTo(Given.p("2023-03"));
        assertThat(calendar.row(quarterly, Given.p("2023-02"))).isNull();
        assertThat(calendar.row(own, Given.p("2023-02")))
                .as("no month of its own")
                .isNull();
        assertThat(calendar.row(unknown, Given.p("2023-12"))).isNull();
        assertThat(calendar.previous(Given.p("2023-01"))).isNull();
        assertThat(calendar.previous(Given.p("2023-04"))).isEqualTo(Given.p("2023-03"));
        assertThat(calendar.next(Given.p("2023-12"))).isNull();
        assertThat(calendar.counting(quarterly, Given.p("2023-03")))
                .containsExactly(Given.p("2023-03"), Given.p("2023-04"), Given.p("2023-05"));
    }

    @Test
    void k4_aScoreOfQuartersAloneHasFourRows() {
        ScoreScheme scheme = scheme(ScoreTotal.ARITHMETIC, item("a", ItemMethod.EFFICACY));
        ScoreCalendar calendar = new ScoreCalendar(scheme, code -> Given.flow(Scheme.Q4));

        assertThat(calendar.next(Given.p("2023-03"))).isEqualTo(Given.p("2023-06"));
        assertThat(calendar.previous(Given.p("2023-06"))).isEqualTo(Given.p("2023-03"));
        assertThat(calendar.counting(scheme.items().get(0), Given.p("2023-03"))).containsExactly(Given.p("2023-03"));
    }
}
