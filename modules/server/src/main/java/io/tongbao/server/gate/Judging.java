package io.tongbao.server.gate;

import io.tongbao.contracts.Submission;
import io.tongbao.contracts.SubmissionNote;
import io.tongbao.contracts.SubmittedRow;
import io.tongbao.publisher.files.FileNote;
import io.tongbao.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges a submission as a whole: all of it is published, or nothing, or what is good of it. */
final class Judging {
    /** Of more, only the rows' states are told. */
    private static final int MOST_PROBLEMS = 5_000;
    /** Nobody reads more, and the record has a limit. */
    private static final int MOST_NOTES = 1_000;

    private final Database database;
    private final Instant now;

    Judging(Database database, Instant now) {
        this.database = database;
        this.now = Instant.ofEpochMilli(now.toEpochMilli());
    }

    /**
     * The submission, judged.
     *
     * @param partial whether good rows are published though others are not
     * @param taken rows that were taken when the same was handed in before, by their number: they stay as they are, and what
     *     is good of the others is published beside them
     */
    Submission judge(HandedIn handed, Contents contents, boolean partial, Map<Integer, SubmittedRow> taken) {
        Rehearsal rehearsal = new Rehearsal(database, now, contents.lines(), partial);
        List<SubmittedRow> rows = new ArrayList<>();
        int problems = 0;
        for (int i = 0; i < contents.lines().size(); i++) {
            SubmittedRow before = taken.get(i);
            SubmittedRow row = before == null ? rehearsal.judge(contents.lines().get(i)) : before;
            problems += row.getProblems().size();
            // a file that is wrong from end to end would make the record too large to keep
            rows.add(
                    problems <= MOST_PROBLEMS
                            ? row
                            : SubmittedRow.newBuilder(row)
                                    .setProblems(List.of())
                                    .build());
        }
        boolean some = rows.stream().anyMatch(each -> each.getState().equals(Rehearsal.PUBLISHED));
        boolean all = rows.stream().allMatch(each -> each.getState().equals(Rehearsal.PUBLISHED));
        boolean rejects = rows.stream().anyMatch(each -> each.getState().equals(Rehearsal.REJECTED));
        boolean published = all || (partial && some) || !taken.isEmpty();
        if (!published) {
            rows.replaceAll(each -> each.getState().equals(Rehearsal.PUBLISHED)
                    ? SubmittedRow.newBuilder(each)
                            .setState(Rehearsal.HELD_BACK)
                            .build()
                    : each);
        }
        String outcome = published ? Rehearsal.PUBLISHED : rejects ? Rehearsal.REJECTED : Rehearsal.NEEDS_EXPLANATION;
        return described(handed, outcome, rows)
                .setNotes(notes(handed, contents.notes()))
                .setCells(contents.cells())
                .build();
    }

    /** A submission without what it is made of. */
    Submission.Builder described(HandedIn handed, String outcome, List<SubmittedRow> rows) {
        return Submission.newBuilder()
                .setReceipt(handed.receipt())
                .setKind(handed.kind().stem())
                .setOutcome(outcome)
                .setPublisher(handed.sender().name())
                .setKeyId(handed.sender().keyId())
                .setIdempotencyKey(handed.key())
                .setBodyDigest(handed.digest())
                .setMediaType(handed.mediaType())
                .setFile(handed.file())
                .setReceivedAt(now)
                .setRows(rows);
    }

    private static List<SubmissionNote> notes(HandedIn handed, List<FileNote> found) {
        List<SubmissionNote> notes = new ArrayList<>();
        for (FileNote each : found.subList(0, Math.min(MOST_NOTES, found.size()))) {
            notes.add(new SubmissionNote(each.kind().name(), each.place(), each.en(), each.zh()));
        }
        int more = found.size() - notes.size();
        if (more > 0) {
            notes.add(new SubmissionNote(
                    found.get(MOST_NOTES).kind().name(),
                    handed.name(),
                    "and " + more + " more that are not read",
                    "另有" + more + "处未读取"));
        }
        return notes;
    }
}
