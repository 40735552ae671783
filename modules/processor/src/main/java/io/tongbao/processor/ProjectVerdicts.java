package io.tongbao.processor;

import io.tongbao.contracts.AcceptedProject;
import io.tongbao.contracts.ProjectFinding;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.Rejected;
import io.tongbao.statistics.Judgement;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.project.PaceJudgement;
import io.tongbao.statistics.project.Plan;
import io.tongbao.statistics.project.PlanCurve;
import io.tongbao.statistics.project.Progress;
import io.tongbao.statistics.project.ProjectField;
import io.tongbao.statistics.project.ProjectFile;
import io.tongbao.statistics.project.RawProject;
import io.tongbao.statistics.project.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Between the contracts and the checks of projects: a report as text in, the accepted or the rejected event out. */
final class ProjectVerdicts {
    private ProjectVerdicts() {}

    static RawProject raw(ProjectReport report) {
        return RawProject.of(field -> {
            int at = report.getSchema().getField(field.field()).pos();
            return (String) report.get(at);
        });
    }

    /**
     * The event of a report that is taken.
     *
     * @param file of the project, the report in it where it stands
     * @param findings warnings and notices
     */
    static AcceptedProject accepted(
            Arrival arrival,
            ProjectReport sent,
            Progress progress,
            Judgement judgement,
            ProjectFile file,
            List<Problem> findings) {
        Plan plan = file.plan(progress.period());
        Plan.OfYear ofYear = file.yearPlan(progress.period());
        Stage reached = file.reached(progress.period());
        PaceJudgement pace = PaceJudgement.of(file, progress.period());
        AcceptedProject accepted = AcceptedProject.newBuilder()
                .setId(sent.getId())
                .setProject(sent.getProject().strip())
                .setName(progress.name())
                .setRegion(sent.getRegion().strip())
                .setPeriod(progress.period().firstDay())
                .setBatch(progress.batch())
                .setListVersion(progress.listVersion())
                .setStage(progress.stage().name())
                .setPlanCurve(
                        progress.curve().equals(PlanCurve.LINEAR)
                                ? null
                                : progress.curve().toString())
                .setProblems(progress.problems())
                .setStageReached(name(reached))
                .setPlanStart(plan.start())
                .setPlanCompletion(plan.completion())
                .setPlanProduction(plan.production())
                .setPlanOfYear(ofYear == null ? null : ofYear.amount())
                .setPace(name(pace))
                .setRevision(judgement.revision())
                .setDisposition(judgement.disposition().name())
                .setEmptied(judgement.emptied())
                .setWarnings(findings.stream().map(Problem::check).distinct().toList())
                .setFindings(findings.stream().map(ProjectVerdicts::finding).toList())
                .setReportedBy(sent.getReportedBy())
                .setReportedAt(sent.getReportedAt())
                .setNote(sent.getNote())
                .setOrigin(sent.getOrigin())
                .setSourceTopic(arrival.topic())
                .setSourcePartition(arrival.partition())
                .setSourceOffset(arrival.offset())
                .setKnownAt(arrival.knownAt())
                .build();
        progress.numbers().forEach((field, value) -> put(accepted, field, value));
        progress.dates().forEach((field, value) -> put(accepted, field, value));
        return accepted;
    }

    static Rejected rejected(Arrival arrival, ProjectReport sent, List<Problem> problems) {
        return Verdicts.about(arrival, problems)
                .setId(sent.getId())
                .setRegion(sent.getRegion())
                .setProject(sent.getProject())
                .setPeriod(sent.getPeriod())
                .setEvent(sent.toString())
                .setReportedBy(sent.getReportedBy())
                .setOrigin(sent.getOrigin())
                .build();
    }

    /** Numbers and days have the names of their columns. */
    private static void put(AcceptedProject accepted, ProjectField field, Object value) {
        accepted.put(accepted.getSchema().getField(field.field()).pos(), value);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static ProjectFinding finding(Problem problem) {
        return ProjectFinding.newBuilder()
                .setCheck(problem.check())
                .setSeverity(problem.severity().name())
                .setField(problem.field())
                .setValue(problem.value())
                .setExpected(problem.expected())
                .setMessageEn(problem.messageEn())
                .setMessageZh(problem.messageZh())
                .build();
    }
}
