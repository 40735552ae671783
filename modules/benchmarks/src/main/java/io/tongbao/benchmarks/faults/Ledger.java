package io.tongbao.benchmarks.faults;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.TargetLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;

/** What was acknowledged to those who sent it, and what must not have been taken. Safe for several threads. */
final class Ledger {
    private final Set<String> reports = new TreeSet<>();
    private final Set<String> projects = new TreeSet<>();
    private final Set<String> targets = new TreeSet<>();
    private final Set<String> poison = new TreeSet<>();
    private final List<String> surprises = new ArrayList<>();

    /** Somebody was told that it is taken. */
    synchronized void acknowledged(SpecificRecord sent) {
        if (sent instanceof EconomicReport report) {
            reports.add(String.join(
                    " ", report.getRegion(), report.getIndicator(), report.getPeriod(), report.getRevision()));
        } else if (sent instanceof ProjectReport project) {
            projects.add(String.join(" ", project.getProject(), project.getPeriod(), project.getRevision()));
        } else if (sent instanceof TargetLetter letter) {
            targets.add(
                    String.join(" ", letter.getRegion(), letter.getIndicator(), letter.getYear(), letter.getVersion()));
        } else {
            throw new IllegalArgumentException(
                    "nobody is told of a " + sent.getSchema().getName());
        }
    }

    /** Bytes that no reader can make anything of lie at a place, such as {@code tongbao.reports-0@17}. */
    synchronized void poisoned(String place) {
        poison.add(place);
    }

    /** Something was answered that should not be. */
    synchronized void surprise(String what) {
        surprises.add(what);
    }

    /** Reports as {@code region indicator period revision}. */
    synchronized Set<String> reports() {
        return Set.copyOf(reports);
    }

    /** Progress reports as {@code project period revision}. */
    synchronized Set<String> projects() {
        return Set.copyOf(projects);
    }

    /** Target letters as {@code region indicator year version}. */
    synchronized Set<String> targets() {
        return Set.copyOf(targets);
    }

    /** Places of poison. */
    synchronized Set<String> poison() {
        return Set.copyOf(poison);
    }

    /** What was answered that should not be. */
    synchronized List<String> surprises() {
        return List.copyOf(surprises);
    }
}
