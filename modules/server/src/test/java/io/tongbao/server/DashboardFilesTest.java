package io.tongbao.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Measure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be checked of the page without a browser. */
class DashboardFilesTest {
    @ParameterizedTest
    @ValueSource(strings = {"js/strings.js", "js/submit/words.js"})
    void bothLanguagesSayTheSameThings(String file) throws IOException {
        String strings = text(file);
        List<String> chinese = keys(between(strings, "const zh = {", "\n};"));
        assertThat(chinese).hasSizeGreaterThan(10);
        assertThat(keys(between(strings, "const en = {", "\n};"))).containsExactlyElementsOf(chinese);
    }

    @Test
    void everyStateOfARowHasWordsInBothLanguages() throws IOException {
        String words = text("js/submit/words.js");
        for (String language :
                List.of(between(words, "const zh = {", "\n};"), between(words, "const en = {", "\n};"))) {
            assertThat(nested(between(language, "states: {", "\n  },")))
                    .contains("HELD_BACK", "NEEDS_EXPLANATION", "REJECTED", "COMPUTED", "VISIBLE");
            assertThat(nested(between(language, "sent: {", "\n  },")))
                    .containsExactly("PUBLISHED", "COMPUTED", "VISIBLE", "REJECTED");
            assertThat(nested(between(language, "checked: {", "\n  },")))
                    .containsExactly("PUBLISHED", "REJECTED", "NEEDS_EXPLANATION");
        }
    }

    @Test
    void v12_whatAWarningWasComparedWithIsNotToldAsTheRightFigure() throws IOException {
        assertThat(text("js/submit/words.js")).contains("参照：${what}", "Compared with: ${what}");
        assertThat(text("js/submit/rows.js")).contains("severity === \"REJECT\" ? words.expected : words.compared");
    }

    @Test
    void everyWordOfThePagesIsThere() throws IOException {
        List<String> all = keys(between(text("js/strings.js"), "const zh = {", "\n};"));
        List<String> own = keys(between(text("js/submit/words.js"), "const zh = {", "\n};"));
        assertThat(shown("submit.html")).allMatch(each -> all.contains(each) || own.contains(each));
    }

    private static List<String> shown(String page) throws IOException {
        return Pattern.compile("data-(?:label-)?text=\"(\\w+)\"")
                .matcher(text(page))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void everyMeasureHasWordsInBothLanguages() throws IOException {
        String strings = text("js/strings.js");
        for (String language :
                List.of(between(strings, "const zh = {", "\n};"), between(strings, "const en = {", "\n};"))) {
            assertThat(nested(between(language, "measures: {", "\n  },"))).containsAll(names(Measure.values()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "style.css",
                "js/page.js",
                "js/api.js",
                "js/live.js",
                "js/chart.js",
                "js/decide.js",
                "js/forms.js",
                "submit.html",
                "submit.css",
                "js/submit/main.js",
                "js/submit/send.js",
                "js/submit/follow.js",
                "js/submit/files.js",
                "js/submit/template.js"
            })
    void nothingIsFetchedFromElsewhere(String file) throws IOException {
        assertThat(text(file)).doesNotContain("http://", "https://", "@import", "src=\"//");
    }

    /** What scripts and styles could say that Chromium 110 does not understand; calls are tried in the browser's tests. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "style.css",
                "submit.css",
                "submit.html",
                "js/page.js",
                "js/live.js",
                "js/chart.js",
                "js/decide.js",
                "js/forms.js",
                "js/submit/main.js",
                "js/submit/rows.js",
                "js/submit/send.js",
                "js/submit/sending.js",
                "js/submit/follow.js",
                "js/submit/files.js",
                "js/submit/template.js",
                "js/submit/ranks.js"
            })
    void nothingIsSaidThatChromium110DoesNotUnderstand(String file) throws IOException {
        String newer = file.endsWith(".css")
                ? "(?m)^\\s*&|color-mix\\(|light-dark\\(|@starting-style|@scope|field-sizing|subgrid|"
                        + ":popover-open|:user-(in)?valid|anchor-name|\\btransition-behavior"
                : "\\bpopover\\b|\\bcommandfor\\b|\\bwith *\\{ *type|\\busing [a-z]|" + "scrollend|<details[^>]* name=";
        assertThat(Pattern.compile(newer).matcher(text(file)).results().map(found -> found.group()))
                .isEmpty();
    }

    @Test
    void theChartLibraryIsTheOnePublished() throws Exception {
        byte[] file = bytes("vendor/echarts-6.0.0/echarts.common.min.js");
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                .isEqualTo("fd958f318b139893918674790290fcd73d19d953b91175d5277250ffaa177d8e");
    }

    private static List<String> keys(String language) {
        return Pattern.compile("^  (\\w+):", Pattern.MULTILINE)
                .matcher(language)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> nested(String block) {
        return Pattern.compile("^    (\\w+):", Pattern.MULTILINE)
                .matcher(block)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static String text(String file) throws IOException {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream in = DashboardFilesTest.class.getResourceAsStream("/dashboard/" + file)) {
            return in.readAllBytes();
        }
    }
}
