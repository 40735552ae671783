package io.tongbao.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The rules of reports, growth, cumulation, roll-up, ranking, scores, targets, projects, checks and wording. */
    private static final Set<String> RULES =
            Set.of(("R1 R2 R3 R4 G1 G2 G3 G4 G5 G6 G7 C1 C2 C3 C4 C5 U1 U2 U3 U4 U5 K1 K2 K3 K4 K5 K6 K7"
                            + " T1 T2 T3 T4 T5 T6 P1 P2 P3 P4 P5 V01 V02 V03 V04 V05 V06 V07 V08 V09 V10 V11 V12 V13"
                            + " V14 D1 D2 A1 A2 A3")
                    .split(" "));
    /** A record of a shared topic names no sender, so that no step can be refused by V02: it has a test of its own. */
    private static final Path V02 = Path.of("../statistics/src/test/java/io/tongbao/statistics/EntitlementTest.java");

    @Test
    void everyRuleHasACase() throws IOException {
        Set<String> proven = CaseFile.all().stream()
                .filter(each -> each.pending() == null)
                .map(GoldenCase::rule)
                .collect(Collectors.toCollection(HashSet::new));
        if (Files.readString(V02).contains("@Test\n    void v02_")) {
            proven.add("V02");
        }

        assertThat(proven).isEqualTo(RULES);
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
                    {"mark": "m"}         | {"decisions": [{"kind": "LOCK", "period": "2023-01"}]} | needs exactly
                    {"mark": "m"}         | {"decisions": [{"kind": "RELEASE", "period": "2023-01"}]} | right are the kinds
                    {"mark": "m"}         | {"overrides": [{"region": "a", "indicator": "i", "period": "2023-01"}]} | needs a revision
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
