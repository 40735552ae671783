package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Language;
import io.tongbao.store.explain.Explanation;
import io.tongbao.store.explain.Step;
import io.tongbao.store.explain.Value;
import io.tongbao.store.explain.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an explanation is printed. */
class ExplanationTextTest {
    @ParameterizedTest
    @CsvSource({
        "200 + 154 = 354 万元, 354, 万元, 354 万元, 200 + 154 = 354 10k yuan, (354 10k yuan)",
        "10 % − 8 % = 2 百分点, 2, 百分点, 2 百分点, 10 % − 8 % = 2 pp, (2 pp)",
        "1 + 2 = 3 位, 3, 位, 1 + 2 = 3 位, 1 + 2 = 3 places, shown",
        "60 + 40 = 100 分, 100, 分, 100 分, 60 + 40 = 100 points, (100 points)",
        "59.9 − 52 = 7.9, 7.9, '', 59.9 − 52 = 7.9, 59.9 − 52 = 7.9, shown",
    })
    void d2_englishTextHasEnglishUnits(
            String formula, BigDecimal number, String unit, String zh, String en, String exact) {
        Step step = step(formula, new Value(number, unit, new Words("已显示", "shown")));

        assertThat(text(step, Language.ZH)).contains(formula).contains(zh);
        assertThat(text(step, Language.EN)).contains(en).contains(exact).doesNotContainPattern("\\p{IsHan}");
    }

    private static Step step(@Nullable String formula, Value value) {
        return new Step(
                new Words("合计", "total"),
                null,
                value,
                null,
                List.of(),
                formula,
                List.of(),
                List.of(),
                List.of(),
                null,
                false);
    }

    private static String text(Step step, Language language) {
        Explanation explanation = new Explanation(
                new Words("某数", "a figure"),
                "z",
                "i",
                LocalDate.of(2023, 4, 1),
                null,
                null,
                null,
                List.of(step),
                List.of());
        return String.join("\n", ExplanationText.lines(explanation, language));
    }
}
