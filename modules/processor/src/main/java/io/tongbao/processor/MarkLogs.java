package io.tongbao.processor;

import io.tongbao.contracts.AcceptedProject;
import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.AcceptedTarget;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Mark;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Rejudged;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.Disposition;
import java.util.List;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** The logs of what was accepted, and the marks that stand in them. */
final class MarkLogs {
    static final List<String> NAMES =
            List.of(Topics.ACCEPTED.name(), Topics.ACCEPTED_TARGETS.name(), Topics.ACCEPTED_PROJECTS.name());

    private final AvroCodec<AcceptedReport> reports;
    private final AvroCodec<AcceptedTarget> targets;
    private final AvroCodec<AcceptedProject> projects;

    /**
     * What a record of a log asks of its reader.
     *
     * @param mark that it is; null where it is none
     * @param definitions position on {@code tongbao.definitions} that has to be reached first
     * @param stands whether anything is to be computed with it
     * @param record as read
     */
    record Entry(@Nullable Mark mark, long definitions, boolean stands, IndexedRecord record) {}

    MarkLogs(Registry registry) {
        this.reports = new AvroCodec<>(registry, Topics.ACCEPTED, AcceptedReport.class);
        this.targets = new AvroCodec<>(registry, Topics.ACCEPTED_TARGETS, AcceptedTarget.class);
        this.projects = new AvroCodec<>(registry, Topics.ACCEPTED_PROJECTS, AcceptedProject.class);
    }

    /** A mark for each log's partition. */
    List<Emission> write(Mark mark, int partition) {
        return List.of(
                new Emission(Topics.ACCEPTED.name(), reports.encode(mark.report()), partition),
                new Emission(Topics.ACCEPTED_TARGETS.name(), targets.encode(mark.target()), partition),
                new Emission(Topics.ACCEPTED_PROJECTS.name(), projects.encode(mark.project()), partition));
    }

    /** Reads a record of a log. */
    Entry read(String log, byte[] value) {
        if (log.equals(Topics.ACCEPTED.name())) {
            AcceptedReport report = reports.decode(value);
            return new Entry(Mark.of(report), report.getDefinitions(), counts(report), report);
        } else if (log.equals(Topics.ACCEPTED_TARGETS.name())) {
            AcceptedTarget target = targets.decode(value);
            return new Entry(Mark.of(target), target.getDefinitions(), stands(target.getDisposition()), target);
        }
        AcceptedProject project = projects.decode(value);
        return new Entry(Mark.of(project), project.getDefinitions(), stands(project.getDisposition()), project);
    }

    /** What changes no figure may still explain one that a check found odd. */
    private static boolean counts(AcceptedReport report) {
        return stands(report.getDisposition()) || explains(report);
    }

    /** Whether a report says what stands already, with an explanation. */
    static boolean explains(AcceptedReport report) {
        return report.getDisposition().equals(Disposition.UNCHANGED.name()) && report.getExplanation() != null;
    }

    /** A retracted figure stands on as a row without a number, and a project's month as it is judged anew. */
    private static boolean stands(String disposition) {
        return disposition.equals(Disposition.STANDING.name())
                || disposition.equals(Disposition.RETRACTED.name())
                || disposition.equals(Rejudged.DISPOSITION);
    }
}
