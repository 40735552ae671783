package io.tongbao.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * The place of a record of {@code tongbao.clock} among all that was accepted. The checks write it into each partition of
 * their logs, so that what was judged before it and what after is the same for every reader, for ever.
 *
 * @param number how many records of the clock there were with it, from 1: it tells marks apart and orders them
 * @param at when the clock's record was known
 * @param today the day, Asia/Shanghai
 * @param definitions position on {@code tongbao.definitions} up to which definitions were known before it
 */
public record Mark(long number, Instant at, LocalDate today, long definitions) {
    /** Disposition of a record of the accepted logs that is a mark. */
    public static final String DISPOSITION = "MARK";

    /** Whether a record of one of the accepted logs is a mark. */
    public static boolean isMark(IndexedRecord record) {
        return (record instanceof AcceptedReport report
                        && report.getDisposition().equals(DISPOSITION))
                || (record instanceof AcceptedTarget target
                        && target.getDisposition().equals(DISPOSITION))
                || (record instanceof AcceptedProject project
                        && project.getDisposition().equals(DISPOSITION));
    }

    /** The mark that a record of {@code tongbao.accepted} is; null where it is a report. */
    public static @Nullable Mark of(AcceptedReport report) {
        return isMark(report)
                ? new Mark(
                        report.getSourceOffset() + 1, report.getKnownAt(), report.getPeriod(), report.getDefinitions())
                : null;
    }

    /** The mark that a record of {@code tongbao.accepted-targets} is; null where it is a target. */
    public static @Nullable Mark of(AcceptedTarget target) {
        return isMark(target)
                ? new Mark(
                        target.getSourceOffset() + 1,
                        target.getKnownAt(),
                        Objects.requireNonNull(target.getSignedOn()),
                        target.getDefinitions())
                : null;
    }

    /** The mark that a record of {@code tongbao.accepted-projects} is; null where it is a project. */
    public static @Nullable Mark of(AcceptedProject project) {
        return isMark(project)
                ? new Mark(
                        project.getSourceOffset() + 1,
                        project.getKnownAt(),
                        project.getPeriod(),
                        project.getDefinitions())
                : null;
    }

    /** This mark as a record of {@code tongbao.accepted}. */
    public AcceptedReport report() {
        return AcceptedReport.newBuilder()
                .setDisposition(DISPOSITION)
                .setSourceTopic(Topics.CLOCK.name())
                .setSourceOffset(number - 1)
                .setKnownAt(at)
                .setPeriod(today)
                .setDefinitions(definitions)
                .build();
    }

    /** This mark as a record of {@code tongbao.accepted-targets}. */
    public AcceptedTarget target() {
        return AcceptedTarget.newBuilder()
                .setDisposition(DISPOSITION)
                .setSourceTopic(Topics.CLOCK.name())
                .setSourceOffset(number - 1)
                .setKnownAt(at)
                .setSignedOn(today)
                .setDefinitions(definitions)
                .build();
    }

    /** This mark as a record of {@code tongbao.accepted-projects}. */
    public AcceptedProject project() {
        return AcceptedProject.newBuilder()
                .setDisposition(DISPOSITION)
                .setSourceTopic(Topics.CLOCK.name())
                .setSourceOffset(number - 1)
                .setKnownAt(at)
                .setPeriod(today)
                .setDefinitions(definitions)
                .build();
    }
}
