package io.tongbao.processor;

import io.tongbao.contracts.AcceptedProject;
import io.tongbao.contracts.ProjectFinding;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.Rejudged;
import io.tongbao.statistics.Judgement;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.project.PlanCurve;
import io.tongbao.statistics.project.Progress;
import io.tongbao.statistics.project.ProjectField;
import io.tongbao.statistics.project.ProjectFile;
import io.tongbao.statistics.project.Standpoint;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Between the contracts and the checks of projects: the accepted or the rejected event out. */
final class ProjectVerdicts {
    private ProjectVerdicts() {}

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
        return builder(arrival, sent.getRegion(), sent.getProject(), progress, Standpoint.of(file, progress.period()))
                .setId(sent.getId())
                .setRevision(judgement.revision())
                .setDisposition(judgement.disposition().name())
                .setEmptied(judgement.emptied())
                .setWarnings(findings.stream().map(Problem::check).distinct().toList())
                .setFindings(findings.stream().map(ProjectVerdicts::finding).toList())
                .setReportedBy(sent.getReportedBy())
                .setReportedAt(sent.getReportedAt())
                .setNote(sent.getNote())
                .setOrigin(sent.getOrigin())
                .build();
    }

    /**
     * What stands of a later month than the report's, judged anew (C5).
     *
     * @param sent the correction, or the report that came late
     */
    static AcceptedProject rejudged(
            Arrival arrival, ProjectReport sent, ProjectFile.Entry standing, Standpoint standpoint) {
        return builder(arrival, sent.getRegion(), sent.getProject(), standing.progress(), standpoint)
                .setId("")
                .setRevision(standing.revision())
                .setDisposition(Rejudged.DISPOSITION)
                .build();
    }

    private static AcceptedProject.Builder builder(
            Arrival arrival, String region, String project, Progress progress, Standpoint standpoint) {
        AcceptedProject said = new AcceptedProject();
        progress.numbers().forEach((field, value) -> put(said, field, value));
        progress.dates().forEach((field, value) -> put(said, field, value));
        return AcceptedProject.newBuilder(said)
                .setProject(project.strip())
                .setName(progress.name())
                .setRegion(region.strip())
                .setPeriod(progress.period().firstDay())
                .setBatch(standpoint.batch())
                .setBatchSent(Objects.requireNonNullElse(progress.batch(), ""))
                .setListVersion(progress.listVersion())
                .setStage(progress.stage().name())
                .setPlanCurve(
                        progress.curve().equals(PlanCurve.LINEAR)
                                ? null
                                : progress.curve().toString())
                .setProblems(progress.problems())
                .setStageReached(name(standpoint.reached()))
                .setPlanStart(standpoint.plan().start())
                .setPlanCompletion(standpoint.plan().completion())
                .setPlanProduction(standpoint.plan().production())
                .setPlanOfYear(standpoint.yearPlan())
                .setPace(name(standpoint.pace()))
                .setSourceTopic(arrival.topic())
                .setSourcePartition(arrival.partition())
                .setSourceOffset(arrival.offset())
                .setKnownAt(arrival.knownAt());
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
