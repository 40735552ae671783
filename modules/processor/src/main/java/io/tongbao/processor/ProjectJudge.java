package io.tongbao.processor;

import io.tongbao.contracts.AcceptedProject;
import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Keys;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.RawProjects;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.project.BuiltIn;
import io.tongbao.statistics.project.Contributions;
import io.tongbao.statistics.project.Progress;
import io.tongbao.statistics.project.ProgressJudge;
import io.tongbao.statistics.project.ProjectFile;
import io.tongbao.statistics.project.Totals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Judges progress reports against what the task knows, remembers what stands, and tells what it adds up to anew. */
final class ProjectJudge {
    private final Control control;
    private final Decided decided;
    private final ProjectFiles files;
    private final TakenIds taken;
    private final RegionTotals totals;
    private final DerivedReports derived;
    private final AvroCodec<AcceptedProject> projects;
    private final AvroCodec<AcceptedReport> reports;
    private final Refusals refusals;

    ProjectJudge(
            Control control,
            Decided decided,
            ProjectFiles files,
            TakenIds taken,
            RegionTotals totals,
            DerivedReports derived,
            Registry registry) {
        this.control = control;
        this.decided = decided;
        this.files = files;
        this.taken = taken;
        this.totals = totals;
        this.derived = derived;
        this.projects = new AvroCodec<>(registry, Topics.ACCEPTED_PROJECTS, AcceptedProject.class);
        this.reports = new AvroCodec<>(registry, Topics.ACCEPTED, AcceptedReport.class);
        this.refusals = new Refusals(registry);
    }

    /** The one event that the report leaves behind, then the later months that it changes, and the sums. */
    List<Judge.Verdict> judge(Arrival arrival, ProjectReport sent) {
        LocalDate today = control.today();
        if (today == null) {
            return List.of(refuse(arrival, sent, List.of(Verdicts.noDay(sent.getPeriod()))));
        }
        String region = sent.getRegion().strip();
        String project = sent.getProject().strip();
        ProgressJudge.Verdict verdict = ProgressJudge.judge(
                RawProjects.of(sent), sent.getId(), new KnownProjects(control, decided, files, taken));
        ProgressJudge.Taken report = verdict.taken();
        if (report == null) {
            return List.of(refuse(arrival, sent, verdict.problems()));
        }
        Progress progress = report.progress();
        ProjectFile after = report.after();
        if (report.stands() && !ProjectFiles.fits(after)) {
            return List.of(refuse(arrival, sent, List.of(tooMuch(progress))));
        }
        if (report.isNew()) {
            taken.take(KnownProjects.ids(region, project, progress), sent.getId(), progress.said());
        }
        if (report.stands()) {
            files.put(region, project, after);
        }
        List<Judge.Verdict> verdicts = new ArrayList<>();
        verdicts.add(verdict(
                ProjectVerdicts.accepted(arrival, sent, progress, report.judgement(), after, verdict.problems())));
        if (report.stands()) {
            after.changedAfter(progress.period(), report.before())
                    .forEach((entry, standpoint) ->
                            verdicts.add(verdict(ProjectVerdicts.rejudged(arrival, sent, entry, standpoint))));
            DerivedReports.Cause cause = cause(arrival, sent, project);
            replace(
                    region,
                    report.before(),
                    after,
                    progress.period(),
                    (period, codes) -> codes.forEach((code, sum) -> derived.report(region, code, period, sum, cause)
                            .ifPresent(each -> verdicts.add(verdict(each)))));
        }
        return verdicts;
    }

    /** A definition of one of the catalogue's indicators came or changed: the sums that fit it are told (anew). */
    List<Judge.Verdict> redefine(Redefinition redefinition) {
        String code = redefinition.code();
        if (!redefinition.kind().equals(ReferenceKinds.INDICATOR) || BuiltIn.of(code) == null) {
            return List.of();
        }
        ReferenceChange change = redefinition.change();
        DerivedReports.Cause cause = new DerivedReports.Cause(
                "definition",
                change.getSourceTopic(),
                change.getSourcePartition(),
                change.getSourceOffset(),
                change.getKnownAt(),
                null,
                "指标" + code + "的定义 / definition of indicator " + code);
        List<Judge.Verdict> verdicts = new ArrayList<>();
        totals.forEach((region, period, all) -> {
            Totals.Sum sum = all.sums().get(code);
            if (sum != null) {
                derived.report(region, code, period, sum, cause).ifPresent(each -> verdicts.add(verdict(each)));
            }
        });
        return verdicts;
    }

    private static Problem tooMuch(Progress progress) {
        return new Problem(
                "V03",
                "problems",
                progress.problems(),
                "all reports of the project together say more than is kept of one project; shorten name and problems",
                "该项目各期报告文字合计过多，请精简项目名称和存在问题");
    }

    /** Sum − old + new, in the report's period and each later one of the region: until it is reported again it stands. */
    private void replace(
            String region,
            ProjectFile before,
            ProjectFile after,
            Period from,
            BiConsumer<Period, Map<String, Totals.Sum>> changed) {
        totals.from(region, from).forEach((period, known) -> {
            Totals old = known.orElse(Totals.NONE);
            Totals now = known.isPresent()
                    ? old.replaced(Contributions.of(before, period), Contributions.of(after, period))
                    : ofAll(region, period);
            if (known.isEmpty() || !now.equals(old)) {
                totals.put(region, period, old, now);
                changed.accept(period, changed(old.sums(), now.sums()));
            }
        });
    }

    private static Map<String, Totals.Sum> changed(Map<String, Totals.Sum> old, Map<String, Totals.Sum> now) {
        Map<String, Totals.Sum> changed = new TreeMap<>(now);
        changed.entrySet().removeAll(old.entrySet());
        return changed;
    }

    /** The first report of a region for a period: what its other projects were last known to be counts too. */
    private Totals ofAll(String region, Period period) {
        Totals[] all = {Totals.NONE};
        files.forEach(region, each -> all[0] = all[0].replaced(Map.of(), Contributions.of(each, period)));
        return all[0];
    }

    private static DerivedReports.Cause cause(Arrival arrival, ProjectReport sent, String project) {
        return new DerivedReports.Cause(
                project,
                arrival.topic(),
                arrival.partition(),
                arrival.offset(),
                arrival.knownAt(),
                sent.getReportedBy(),
                "项目" + project + " / project " + project);
    }

    private Judge.Verdict verdict(AcceptedProject project) {
        project.setDefinitions(control.position());
        return new Judge.Verdict(
                Keys.project(project.getRegion(), project.getProject()),
                new Emission(Topics.ACCEPTED_PROJECTS.name(), projects.encode(project)));
    }

    private Judge.Verdict verdict(AcceptedReport report) {
        String key = Keys.figure(report.getRegion(), report.getIndicator());
        return new Judge.Verdict(key, new Emission(Topics.ACCEPTED.name(), reports.encode(report)));
    }

    private Judge.Verdict refuse(Arrival arrival, ProjectReport sent, List<Problem> problems) {
        return refusals.of(arrival, Verdicts.rejected(arrival, sent, problems));
    }
}
