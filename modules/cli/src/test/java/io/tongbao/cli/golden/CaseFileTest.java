package io.tongbao.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No case can pass because of what it does not say. */
class CaseFileTest {
    private static final String GOOD =
            """
            {"rule": "G3", "title": "t", "source": "s",
             "steps": [{"regions": [{"code": "a"}], "indicators": [{"code": "i"}]},
                       {"reports": [{"region": "a", "indicator": "i", "period": "2023-01", "month_value": 1}]},
                       {"mark": "m"}],
             "then": {"growth": [{"region": "a", "indicator": "i", "period": "2023-01", "month_value": 1}],
                      "absent": {"rejects": [{"region": "a", "indicator": "i", "period": "2023-01"}]},
                      "asOf": {"m": {"growth": [
                          {"region": "a", "indicator": "i", "period": "2023-01", "month_value": 1}]}}}}
            """;

    @Test
    void everyRuleThatIsBuiltHasACase() {
        assertThat(CaseFile.all().stream()
                        .filter(each -> each.pending() == null)
                        .map(GoldenCase::rule))
                .contains("R1", "R2", "R3", "R4")
                .contains("G1", "G2", "G3", "G4")
                .contains("C1", "C2", "C3", "C4", "C5")
                .contains("U1", "U2", "U3", "U4", "U5")
                .contains("K1", "K2", "K3", "K4", "K5", "K7")
                .contains("V01", "V03", "V05")
                .contains("D1");
    }

    @Test
    void goodCaseIsTaken() {
        assertThat(CaseFile.parse("g3_x", GOOD).expectations()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "title"               | "titel"                  | members are
                    "source": "s"         | "source": " "            | source is blank
                    "rule": "G3"          | "rule": "G2"             | does not name the file
                    "regions"             | "region"                 | right are today, mark and
                    {"code": "a"}         | {"code": "a", "kin": ""} | column kin is unknown
                    {"code": "i"}         | {"code": "i", "kind": 7} | not sent as indicators
                    {"reports"            | {"groups": [{"group": "g", "members": "a"}], "reports" | steps of their own
                    {"mark": "m"}         | {"today": "2022-01-01"}  | today is the first step
                    "growth": [{          | "grow": [{               | result grow is unknown
                    {"rejects"            | {"reject"                | result reject is unknown
                    "2023-01"}]},         | "2023-01", "id": ""}]},  | right are exactly
                    {"m": {"growth"       | {"n": {"growth"          | nothing is expected as of
                    {"m": {"growth"       | {"m": {"reports"         | is not told as of a moment
                    "then": {"growth"     | "then": {"growth": [], "growth" | Duplicate field
                    """)
    void badCaseIsNamedWithWhatIsWrong(String good, String bad, String message) {
        assertThat(GOOD).contains(good);

        assertThatThrownBy(() -> CaseFile.parse("g3_x", GOOD.replaceFirst(java.util.regex.Pattern.quote(good), bad)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("g3_x.json: ")
                .hasMessageContaining(message);
    }

    @Test
    void rowThatExpectsNothingIsRefused() {
        assertThatThrownBy(() -> CaseFile.parse("g3_x", GOOD.replace(", \"month_value\": 1", "")))
                .hasMessageContaining("expects nothing besides its key");
    }

    @Test
    void differencesNameRowColumnExpectedAndActual() {
        Expectation expectation = CaseFile.parse("g3_x", GOOD).expectations().get(0);
        ObjectNode row = Rows.of(
                """
                {"region": "c.a", "indicator": "c.i", "period": "2023-01-01", "month_value": 2.50}""",
                "c.");

        assertThat(expectation.differences(List.of(row)))
                .containsExactly("growth a i 2023-01, month_value: expected is 1, but it is 2.50");
        assertThat(expectation.differences(List.of()))
                .containsExactly("growth a i 2023-01: expected are 1 rows, but there are 0: []");
        assertThat(expectation.differences(List.of(row.deepCopy().without("month_value"))))
                .containsExactly("growth a i 2023-01, month_value: is no column of it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1.10                      | 1.1                          | true
                    {"rounded": -11.0}        | -11.0051                     | true
                    {"rounded": -11.0}        | -11.05                       | false
                    1                         | null                         | false
                    null                      | null                         | true
                    null                      | 0                            | false
                    "1"                       | 1                            | false
                    ["2023-02"]               | ["2023-02"]                  | true
                    []                        | ["2023-02"]                  | false
                    [{"check": "V01"}]        | [{"check": "V01", "f": "x"}] | true
                    [{"check": "V01"}]        | [{"check": "V03", "f": "x"}] | false
                    [{"chek": "V01"}]         | [{"check": "V01", "f": "x"}] | false
                    """)
    void cellsAgreeByValue(String expected, String actual, boolean agree) {
        assertThat(Cells.agree(Json.read(expected), Json.read(actual))).isEqualTo(agree);
    }
}
