package io.tongbao.server.gate;

import io.tongbao.contracts.Submission;
import io.tongbao.contracts.SubmittedRow;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.PublishException;
import io.tongbao.publisher.files.MarkedWorkbook;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Quoted;
import io.tongbao.statistics.Texts;
import io.tongbao.store.Database;
import io.tongbao.store.query.SubmissionsQuery;
import io.tongbao.store.query.Table;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is handed in: checks all of it, and publishes all of it or nothing. What it takes has the same receipt and the
 * same report ids when it is handed in again, so that nothing is taken twice, whoever fails when.
 */
final class Gate {
    static final String FORBIDDEN = "FORBIDDEN";

    private static final int RECENT = 1_000;
    /** Of more, only the rows' states are told. */
    private static final int MOST_PROBLEMS = 5_000;

    private final Database database;
    private final SubmissionsQuery submissions;
    private final LandedNames names;
    private final GateConfig config;
    private final Clock clock;
    private final Turns turns = new Turns();
    /** What was taken and may not have landed yet. */
    private final Map<String, Submission> recent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Submission> eldest) {
            return size() > RECENT;
        }
    };

    Gate(Database database, GateConfig config, Clock clock) {
        this.database = database;
        this.submissions = new SubmissionsQuery(database);
        this.names = new LandedNames(database);
        this.config = config;
        this.clock = clock;
    }

    /**
     * Checks and publishes. What was published before is not published again.
     *
     * @param partial whether good rows are published though others are not
     * @throws GateException 403 where the sender is not entitled, 422 for a key that came with another body, 503 where Kafka
     *     does not answer
     * @throws io.tongbao.publisher.sheets.FileException where it cannot be read
     */
    Receipt take(HandedIn handed, boolean partial) {
        List<Line> lines = Lines.of(handed, names.now());
        requireEntitled(handed, lines);
        String receipt = handed.receipt();
        return turns.take(receipt, () -> {
            Receipt before = receipt(receipt);
            if (before != null && before.outcome().equals(Rehearsal.PUBLISHED)) {
                requireSame(handed, before);
                return before;
            }
            return Receipt.of(publish(handed, lines, partial));
        });
    }

    /** Only checks. */
    Receipt rehearse(HandedIn handed, boolean partial) {
        return Receipt.of(judged(handed, permitted(handed), partial));
    }

    /**
     * Only checks, and gives the file back with what was found at its cells.
     *
     * @throws GateException 403 where the sender is not entitled, 406 for what is no file
     */
    MarkedWorkbook mark(HandedIn handed) {
        List<Line> lines = permitted(handed);
        return Marking.of(handed, lines, judged(handed, lines, false).getRows());
    }

    /**
     * Sends again, as it was, what was refused; what the checks say of it now is told by the receipt.
     *
     * @throws RefusedException where it cannot be sent again
     * @throws GateException 503 where Kafka does not answer
     */
    Receipt replay(Sender operator, Refused refused) {
        Outgoing again = refused.again();
        SubmittedRow row = Rehearsal.described(refused.place().toString(), again);
        HandedIn handed = HandedIn.again(operator, refused.place(), again, clock.instant());
        return Receipt.of(published(submission(handed, Rehearsal.PUBLISHED, List.of(row)), Map.of(0, again)));
    }

    /** What became of a submission so far; null where there is no such receipt. */
    @Nullable
    Receipt receipt(String receipt) {
        Table landed = submissions.standing(receipt);
        Submission taken;
        synchronized (recent) {
            taken = recent.get(receipt);
        }
        boolean hasLanded = !landed.rows().isEmpty()
                && (taken == null || Receipt.receivedAt(landed).equals(taken.getReceivedAt()));
        if (hasLanded) {
            return Receipt.of(landed, submissions.rows(receipt));
        }
        return taken == null ? null : Receipt.of(taken);
    }

    private Submission publish(HandedIn handed, List<Line> lines, boolean partial) {
        Submission judged = judged(handed, lines, partial);
        Map<Integer, Outgoing> published = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (judged.getRows().get(i).getState().equals(Rehearsal.PUBLISHED)) {
                published.put(i, Objects.requireNonNull(lines.get(i).row()));
            }
        }
        return published(judged, published);
    }

    private Submission published(Submission judged, Map<Integer, Outgoing> published) {
        Submission written = write(judged, published);
        synchronized (recent) {
            recent.remove(written.getReceipt());
            recent.put(written.getReceipt(), written);
        }
        if (!published.isEmpty()) {
            config.published().run();
        }
        return written;
    }

    private Submission judged(HandedIn handed, List<Line> lines, boolean partial) {
        Rehearsal rehearsal = new Rehearsal(database, clock.instant(), lines);
        List<SubmittedRow> rows = new ArrayList<>();
        int problems = 0;
        for (Line each : lines) {
            SubmittedRow row = rehearsal.judge(each);
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
        boolean published = all || (partial && some);
        if (!published) {
            rows.replaceAll(each -> each.getState().equals(Rehearsal.PUBLISHED)
                    ? SubmittedRow.newBuilder(each)
                            .setState(Rehearsal.HELD_BACK)
                            .build()
                    : each);
        }
        String outcome = published ? Rehearsal.PUBLISHED : rejects ? Rehearsal.REJECTED : Rehearsal.NEEDS_EXPLANATION;
        return submission(handed, outcome, rows);
    }

    private static void requireSame(HandedIn handed, Receipt before) {
        if (!before.bodyDigest().equals(handed.digest())) {
            throw new GateException(
                    422,
                    "idempotency key '" + handed.key()
                            + "' came with another body before; give this one a key of its own",
                    "幂等键“" + handed.key() + "”此前用于另一份内容，请换用新键");
        }
    }

    private void requireEntitled(HandedIn handed, List<Line> lines) {
        Problem forbidden = forbidden(handed.sender(), lines);
        if (forbidden != null) {
            List<SubmittedRow> rows = lines.stream()
                    .map(each -> SubmittedRow.newBuilder()
                            .setPlace(each.place())
                            .setRegion(each.row() == null ? "" : Quoted.of(Rehearsal.region(each.row()), Texts.SHORT))
                            .setState(Rehearsal.HELD_BACK)
                            .build())
                    .toList();
            write(submission(handed, FORBIDDEN, rows), Map.of());
            throw refused(forbidden);
        }
    }

    private List<Line> permitted(HandedIn handed) {
        List<Line> lines = Lines.of(handed, names.now());
        Problem forbidden = forbidden(handed.sender(), lines);
        if (forbidden != null) {
            throw refused(forbidden);
        }
        return lines;
    }

    private static @Nullable Problem forbidden(Sender sender, List<Line> lines) {
        for (Line each : lines) {
            if (each.row() != null) {
                List<Problem> found = sender.forbids(each.row().value());
                if (!found.isEmpty()) {
                    return found.get(0);
                }
            }
        }
        return null;
    }

    private static GateException refused(Problem problem) {
        return new GateException(
                403, problem.check() + ": " + problem.messageEn(), problem.check() + "：" + problem.messageZh());
    }

    private Submission submission(HandedIn handed, String outcome, List<SubmittedRow> rows) {
        Instant now = clock.instant();
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
                .setReceivedAt(Instant.ofEpochMilli(now.toEpochMilli()))
                .setRows(rows)
                .build();
    }

    private Submission write(Submission submission, Map<Integer, Outgoing> published) {
        try {
            return config.writer().write(submission, published);
        } catch (PublishException e) {
            throw e.isTooLarge() ? tooLarge(e) : unavailable(e);
        }
    }

    private static GateException tooLarge(PublishException cause) {
        GateException e = new GateException(
                413, "it is larger than Kafka takes at once; split it into several files", "内容过大，请拆分为多个文件");
        e.initCause(cause);
        return e;
    }

    private static GateException unavailable(PublishException cause) {
        GateException e = new GateException(
                503,
                Map.of("Retry-After", "5"),
                "Kafka did not confirm it: send the same again, it is never taken twice (" + cause.getMessage() + ")",
                "Kafka未确认；请重发同一份内容，不会重复接收");
        e.initCause(cause);
        return e;
    }
}
