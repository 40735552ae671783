package io.tongbao.publisher;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.EventTexts;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.RawProjects;
import io.tongbao.contracts.RawReports;
import io.tongbao.contracts.TargetLetter;
import io.tongbao.statistics.Checks;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Units;
import io.tongbao.statistics.project.ProjectChecks;
import io.tongbao.statistics.project.ProjectField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a report without knowing regions, indicators and the day: needed fields (V01), texts, numbers, units
 * and codes (V03). All the rest the processor tells.
 */
final class ReportChecks {
    private ReportChecks() {}

    /** Everything that is wrong with it. */
    static List<Problem> of(SpecificRecord report) {
        List<Problem> texts = EventTexts.check(report);
        return texts.isEmpty() ? ofContent(report) : texts;
    }

    private static List<Problem> ofContent(SpecificRecord report) {
        if (report instanceof EconomicReport economic) {
            return of(economic);
        }
        if (report instanceof ProjectReport project) {
            List<Problem> problems = needed(project, Map.of("region", "地区", "project", "项目代码", "period", "期别"));
            problems.addAll(ofItself(
                    ProjectChecks.judge(RawProjects.of(project), null, LocalDate.MAX)
                            .problems(),
                    List.of("region", ProjectField.PROJECT.field())));
            return problems;
        }
        TargetLetter letter = (TargetLetter) report;
        return needed(letter, Map.of("region", "地区", "indicator", "指标", "year", "年度", "kind", "类别"));
    }

    private static List<Problem> of(EconomicReport report) {
        List<Problem> problems = needed(report, Map.of("region", "地区", "indicator", "指标", "period", "期别"));
        problems.addAll(ofItself(
                Checks.judge(RawReports.of(report), null, null, LocalDate.MAX).problems(),
                List.of("region", "indicator")));
        String unit = report.getUnit();
        if (unit != null && !unit.isBlank() && Units.of(unit.strip()).isEmpty()) {
            problems.add(new Problem(
                    "V03",
                    "unit",
                    unit,
                    "unit '" + unit + "' is unknown; write one such as 万元, 亿元, 个 or %, or leave it out",
                    "单位“" + unit + "”未知，应如万元、亿元、个、%，或留空"));
        }
        return problems;
    }

    /** Without what only says that a region or an indicator is not known here. */
    private static List<Problem> ofItself(List<Problem> problems, List<String> unknown) {
        return problems.stream()
                .filter(Problem::rejects)
                .filter(each -> !each.check().equals("V01") || !unknown.contains(each.field()))
                .filter(each -> !each.field().equals("period")
                        || !Objects.requireNonNullElse(each.value(), "").isBlank())
                .toList();
    }

    private static List<Problem> needed(SpecificRecord report, Map<String, String> fields) {
        List<Problem> problems = new ArrayList<>();
        fields.keySet().stream().sorted().forEach(field -> {
            @Nullable
            Object value = report.get(report.getSchema().getField(field).pos());
            if (value == null || value.toString().isBlank()) {
                problems.add(new Problem(
                        "V01", field, "", field + " is missing; it is needed", fields.get(field) + "缺少，必填"));
            }
        });
        return problems;
    }
}
