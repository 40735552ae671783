package io.tongbao.cli.golden;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.publisher.Outgoing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One file of {@code cases/}.
 *
 * @param name of the file without {@code .json}
 * @param rule that it proves
 * @param pending why it does not come out yet; null for a case that must
 * @param days what is sent, day by day
 * @param expectations what must come out
 */
public record GoldenCase(
        String name, String rule, @Nullable String pending, List<Day> days, List<Expectation> expectations) {
    /** The clock's day while steps are played. */
    record Day(LocalDate date, List<Step> steps) {}

    /** What happens before everything has landed once more. */
    sealed interface Step {}

    /** Rows that are sent together. */
    @FunctionalInterface
    non-sealed interface Events extends Step {
        /**
         * The rows.
         *
         * @param submission new for each playing of the step (R1)
         * @param digest tells a report's record from any other
         */
        List<Outgoing> rows(String submission, Function<EconomicReport, String> digest);
    }

    /** Names the moment at which all steps before it were known. */
    record Mark(String name) implements Step {}

    /** What stands before each code of the case, so that cases do not meet. */
    static String prefix(String name) {
        return name + ".";
    }

    /**
     * Everything that is not as expected, a line for each.
     *
     * @param marks the moments of the case's marks
     * @param wanted which expectations to look at
     */
    public List<String> differences(Stage stage, Map<String, Instant> marks, Predicate<Expectation> wanted) {
        List<String> differences = new ArrayList<>();
        for (Expectation each : expectations) {
            if (wanted.test(each)) {
                Instant asOf = each.mark() == null ? null : marks.get(each.mark());
                each.differences(stage.rows(each.result(), prefix(name), asOf))
                        .forEach(line -> differences.add(name + ".json: " + line));
            }
        }
        return differences;
    }

    @Override
    public String toString() {
        return name;
    }
}
