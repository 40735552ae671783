package io.tongbao.cli;

import io.tongbao.server.bulletin.TextTable;
import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.ReportNumber;
import io.tongbao.statistics.Units;
import io.tongbao.store.explain.Definition;
import io.tongbao.store.explain.Explanation;
import io.tongbao.store.explain.Report;
import io.tongbao.store.explain.Rule;
import io.tongbao.store.explain.Source;
import io.tongbao.store.explain.Step;
import io.tongbao.store.explain.Value;
import io.tongbao.store.explain.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An explanation as an indented tree. Steps and reports are told in full where they
 * come first, and named where they come again. */
final class ExplanationText {
    private static final String INDENT = "  ";

    private final Language language;
    private final List<String> lines = new ArrayList<>();
    private final Set<Report> told = new HashSet<>();
    private final Set<Step> steps = new HashSet<>();

    private ExplanationText(Language language) {
        this.language = language;
    }

    static List<String> lines(Explanation explanation, Language language) {
        return new ExplanationText(language).all(explanation);
    }

    private List<String> all(Explanation explanation) {
        String title = of(explanation.what());
        lines.add(title);
        lines.add("═".repeat(TextTable.width(title)));
        explanation.steps().forEach(step -> tell(step, ""));
        lines.add(language.of("规则", "Rules"));
        for (Rule each : explanation.rules()) {
            lines.add(INDENT + each + "  " + of(each.says()));
        }
        lines.add(language.of("所用定义", "Definitions"));
        for (Definition each : explanation.definitions()) {
            lines.add(INDENT + each.kind() + " " + each.code() + "  "
                    + language.of("第" + each.version() + "版，", "version " + each.version() + ", ") + each.knownAt());
        }
        return lines;
    }

    private void tell(Step step, String indent) {
        boolean again = !steps.add(step) && isLong(step);
        String rules = step.rules().isEmpty()
                ? ""
                : step.rules().stream().map(Enum::name).collect(Collectors.joining(" ", "  [", "]"));
        lines.add(indent + "• " + of(step.what()) + language.of("：", ": ") + value(step) + rules
                + (again ? language.of("（见上）", " (see above)") : ""));
        if (again) {
            return;
        }
        String below = indent + INDENT;
        String formula = language == Language.ZH ? step.formula() : step.formulaEn();
        if (formula != null) {
            lines.add(below + formula);
        }
        step.notes().forEach(each -> lines.add(below + of(each)));
        step.reports().forEach(each -> report(each, below));
        Source source = step.source();
        if (source != null) {
            lines.add(below + "↳ " + origin(source));
        }
        step.inputs().forEach(each -> tell(each, below));
    }

    private static boolean isLong(Step step) {
        return step.formula() != null
                || !step.inputs().isEmpty()
                || !step.reports().isEmpty();
    }

    private String value(Step step) {
        Value value = step.value();
        if (value == null) {
            String missing = "—" + (step.code() == null ? "" : " " + step.code());
            return step.isVerdict() && step.code() != null ? step.code() : missing;
        }
        String exact = value.number().stripTrailingZeros().toPlainString();
        String shown = of(value.shown());
        boolean same = value.unit().isEmpty() || shown.contains(exact.replace("-", "") + value.unit());
        return same
                        || shown.contains(exact.replace("-", "") + " ")
                        || value.unit().equals("位")
                ? shown
                : shown + language.of("（", " (") + exact + " " + language.of(value.unit(), Units.english(value.unit()))
                        + language.of("）", ")");
    }

    private void report(Report report, String indent) {
        boolean first = told.add(report);
        lines.add(indent + language.of("↳ 上报 ", "↳ report ") + report.id() + "  " + numbers(report)
                + (first ? "" : language.of("（见上）", " (see above)")));
        if (!first) {
            return;
        }
        lines.add(indent + INDENT + origin(report));
        String words = words(report);
        if (!words.isEmpty()) {
            lines.add(indent + INDENT + words);
        }
        for (Report each : report.replaced()) {
            lines.add(indent + INDENT + language.of("此前 ", "before ") + each.id() + "  " + numbers(each));
            lines.add(indent + INDENT + INDENT + origin(each));
        }
    }

    private String origin(Report report) {
        String dataClass = language.of(DataClass.valueOf(report.dataClass()).zh(), report.dataClass());
        return language.of("第" + report.revision() + "版", "revision " + report.revision()) + " " + dataClass + " "
                + report.status() + " " + report.disposition() + " · " + or(report.reportedBy(), report.reportedAt())
                + " · " + origin(report.source()) + " · " + report.knownAt();
    }

    private static String origin(Source source) {
        return source.topic() + "/" + source.partition() + "@" + source.offset();
    }

    private static String or(@Nullable String... parts) {
        return Arrays.stream(parts)
                .filter(each -> each != null && !each.isBlank())
                .collect(Collectors.joining(" "));
    }

    private String words(Report report) {
        List<String> words = new ArrayList<>();
        add(words, language.of("上报单位：", "unit sent: "), report.unitSent());
        add(words, language.of("更正说明：", "note: "), report.note());
        add(words, language.of("上报说明：", "explanation: "), report.explanation());
        add(words, language.of("经办：", "decided by "), report.decidedBy());
        add(words, language.of("理由：", "reason: "), report.decisionReason());
        return String.join("  ", words);
    }

    private static void add(List<String> words, String before, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            words.add(before + text);
        }
    }

    private String numbers(Report report) {
        return report.numbers().entrySet().stream()
                .map(each -> name(each.getKey()) + " " + each.getValue().toPlainString())
                .collect(Collectors.joining(language.of("，", ", ")));
    }

    private String name(String column) {
        for (ReportNumber each : ReportNumber.values()) {
            if (each.field().equals(column)) {
                return language.of(each.zh(), column);
            }
        }
        return column;
    }

    private String of(Words words) {
        return language.of(words.zh(), words.en());
    }
}
