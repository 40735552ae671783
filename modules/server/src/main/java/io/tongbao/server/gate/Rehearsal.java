package io.tongbao.server.gate;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.EventTexts;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.RawProjects;
import io.tongbao.contracts.RawReports;
import io.tongbao.contracts.RawTargets;
import io.tongbao.contracts.RowProblem;
import io.tongbao.contracts.SubmittedRow;
import io.tongbao.contracts.TargetLetter;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.files.CellProblem;
import io.tongbao.publisher.files.RowPlace;
import io.tongbao.statistics.Disposition;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Quoted;
import io.tongbao.statistics.ReportJudge;
import io.tongbao.statistics.Severity;
import io.tongbao.statistics.Texts;
import io.tongbao.statistics.project.ProgressJudge;
import io.tongbao.statistics.targets.LetterJudge;
import io.tongbao.store.Database;
import io.tongbao.store.explain.LandedKnowledge;
import io.tongbao.store.explain.LandedProjects;
import io.tongbao.store.explain.LandedTargets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the checks on arrival would say of rows, by what has landed, before anything is published. */
final class Rehearsal {
    static final String PUBLISHED = "PUBLISHED";
    static final String REJECTED = "REJECTED";
    static final String NEEDS_EXPLANATION = "NEEDS_EXPLANATION";
    static final String HELD_BACK = "HELD_BACK";
    /** Check of a cell that cannot be read. */
    static final String FORMAT = "FORMAT";

    /** Columns in which a name may stand for a code. */
    private static final Set<String> NAMES = Set.of("region", "indicator");

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final LandedKnowledge known;
    private final LandedProjects projects;
    private final LandedTargets targets;
    private final Instant now;
    private final boolean partial;

    /** @param partial whether what needs an explanation is left out, so that what comes after it is judged without it */
    Rehearsal(Database database, Instant now, List<Line> lines, boolean partial) {
        this.now = now;
        this.partial = partial;
        this.known = new LandedKnowledge(
                database,
                LocalDate.ofInstant(now, SHANGHAI),
                lines.stream()
                        .flatMap(each -> Stream.ofNullable(each.row()))
                        .map(Rehearsal::region)
                        .toList());
        this.projects = new LandedProjects(database, known);
        this.targets = new LandedTargets(database, known);
    }

    /** The row with its state as far as the gateway goes, and what was found. */
    SubmittedRow judge(Line line) {
        Outgoing row = line.row();
        if (row == null) {
            return SubmittedRow.newBuilder()
                    .setPlace(line.place())
                    .setTable(line.table())
                    .setState(REJECTED)
                    .setProblems(cells(line))
                    .build();
        }
        SubmittedRow.Builder judged =
                SubmittedRow.newBuilder(described(line.place(), row)).setTable(line.table());
        List<Problem> texts = EventTexts.check(row.value());
        if (!texts.isEmpty()) {
            return told(judged, line, texts, "");
        }
        if (row.value() instanceof EconomicReport report) {
            return judge(judged, line, report);
        }
        if (row.value() instanceof ProjectReport report) {
            return judge(judged, line, EventTexts.plain(report));
        }
        return judge(judged, line, EventTexts.plain((TargetLetter) row.value()));
    }

    /** A row that is published, told by what it is about. */
    static SubmittedRow described(String place, Outgoing row) {
        SubmittedRow.Builder described =
                SubmittedRow.newBuilder().setPlace(place).setState(PUBLISHED).setRegion(shown(region(row)));
        if (row.value() instanceof EconomicReport report) {
            described.setSubject(shown(report.getIndicator().strip())).setPeriod(shown(report.getPeriod()));
        } else if (row.value() instanceof ProjectReport report) {
            described.setSubject(shown(report.getProject())).setPeriod(shown(report.getPeriod()));
        } else if (row.value() instanceof TargetLetter letter) {
            described.setSubject(shown(letter.getIndicator())).setPeriod(shown(letter.getYear()));
        }
        return described.build();
    }

    /** As receipts tell it: they are kept in the database, and not without bounds. */
    private static String shown(String sent) {
        return Quoted.of(sent, Texts.SHORT);
    }

    private SubmittedRow judge(SubmittedRow.Builder judged, Line line, EconomicReport report) {
        ReportJudge.Verdict verdict = new ReportJudge(known).judge(RawReports.of(report), report.getId(), now);
        SubmittedRow told =
                told(judged, line, verdict.problems(), Objects.requireNonNullElse(report.getExplanation(), ""));
        if (verdict.report() != null && verdict.row() != null && isToStand(told)) {
            known.remember(told.getRegion(), told.getSubject(), verdict.report().period(), verdict.row());
        }
        return told;
    }

    private SubmittedRow judge(SubmittedRow.Builder judged, Line line, ProjectReport report) {
        ProgressJudge.Verdict verdict = ProgressJudge.judge(RawProjects.of(report), report.getId(), projects);
        SubmittedRow told = told(judged, line, verdict.problems(), Objects.requireNonNullElse(report.getNote(), ""));
        if (verdict.taken() != null && isToStand(told)) {
            projects.remember(
                    report.getRegion().strip(),
                    report.getProject().strip(),
                    verdict.taken().after());
        }
        return told;
    }

    private SubmittedRow judge(SubmittedRow.Builder judged, Line line, TargetLetter letter) {
        LetterJudge.Verdict verdict = LetterJudge.judge(RawTargets.of(letter), letter.getId(), targets);
        SubmittedRow told = told(judged, line, verdict.problems(), "");
        if (verdict.judgement() != null
                && verdict.judgement().disposition() == Disposition.STANDING
                && isToStand(told)) {
            targets.remember(verdict.judgement().target());
        }
        return told;
    }

    /** Whether it is published in the end: nothing is, as long as one row is to be explained yet. */
    private boolean isToStand(SubmittedRow row) {
        return row.getState().equals(PUBLISHED) || (!partial && row.getState().equals(NEEDS_EXPLANATION));
    }

    private static SubmittedRow told(SubmittedRow.Builder judged, Line line, List<Problem> found, String explanation) {
        // a cell that cannot be read is what the checks find there too, but only the cell suggests what was meant by a
        // name
        boolean refused = found.stream().anyMatch(Problem::rejects);
        List<RowProblem> problems = new ArrayList<>();
        line.problems().stream()
                .filter(each -> !refused || found.stream().anyMatch(problem -> isOfName(problem, each)))
                .forEach(each -> problems.add(problem(each, check(each, found))));
        found.stream()
                .filter(each -> line.problems().stream().noneMatch(cell -> isOfName(each, cell)))
                .forEach(each -> problems.add(problem(each, line)));
        boolean rejected = refused || !line.problems().isEmpty();
        boolean warned = found.stream().anyMatch(each -> each.severity() == Severity.WARN);
        String state = rejected ? REJECTED : warned && explanation.isBlank() ? NEEDS_EXPLANATION : PUBLISHED;
        return judged.setState(state).setProblems(problems).build();
    }

    private static boolean isOfName(Problem problem, CellProblem cell) {
        return NAMES.contains(problem.field())
                && cell.value()
                        .strip()
                        .equals(Objects.requireNonNullElse(problem.value(), "").strip());
    }

    private static List<RowProblem> cells(Line line) {
        return line.problems().stream().map(each -> problem(each, FORMAT)).toList();
    }

    /** Of a name that means nothing, that of the check which finds so too. */
    private static String check(CellProblem cell, List<Problem> found) {
        return found.stream()
                .filter(each -> isOfName(each, cell))
                .map(Problem::check)
                .findFirst()
                .orElse(FORMAT);
    }

    private static RowProblem problem(CellProblem cell, String check) {
        return RowProblem.newBuilder()
                .setCheck(check)
                .setField(cell.field())
                .setCell(cell.place())
                .setValue(shown(cell.value()))
                .setMessageEn(cell.en())
                .setMessageZh(cell.zh())
                .build();
    }

    private static RowProblem problem(Problem problem, Line line) {
        RowPlace at = line.at();
        String cell = at == null
                ? null
                : at.at(problem.field(), problem.value(), "", "").place();
        return RowProblem.newBuilder()
                .setCheck(problem.check())
                .setSeverity(problem.severity().name())
                .setField(problem.field())
                .setCell(cell)
                .setValue(problem.value())
                .setExpected(problem.expected())
                .setMessageEn(problem.messageEn())
                .setMessageZh(problem.messageZh())
                .build();
    }

    /** Code of the region that a row is about. */
    static String region(Outgoing row) {
        @Nullable
        Object region =
                row.value().get(row.value().getSchema().getField("region").pos());
        return region == null ? "" : region.toString().strip();
    }
}
