package io.tongbao.server.gate;

import io.tongbao.contracts.Submission;
import io.tongbao.contracts.SubmittedRow;
import io.tongbao.contracts.Topics;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.PublishException;
import io.tongbao.publisher.files.MarkedWorkbook;
import io.tongbao.publisher.files.Names;
import io.tongbao.statistics.Quoted;
import io.tongbao.statistics.Texts;
import io.tongbao.store.Database;
import io.tongbao.store.query.SubmissionsQuery;
import io.tongbao.store.query.Table;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is handed in: checks all of it, and publishes all of it or nothing. What it takes has the same receipt and the
 * same report ids when it is handed in again, so that nothing is taken twice, whoever fails when; only rows that were refused
 * are judged anew, where the request has no idempotency key.
 */
final class Gate {
    static final String FORBIDDEN = "FORBIDDEN";

    private static final int RECENT = 1_000;

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
        Contents contents = permitted(handed, true);
        return turns.take(handed.receipt(), () -> {
            Receipt before = taken(handed);
            if (before == null) {
                return Receipt.of(publish(handed, contents, partial, Map.of()));
            }
            boolean isAgain = mayBeTakenAgain(handed, before);
            Receipt now =
                    isAgain ? Receipt.of(publish(handed, contents, partial, stays(before, contents.lines()))) : before;
            return now.with(ReceivedBefore.of(before, isAgain));
        });
    }

    /** Only checks. */
    Receipt rehearse(HandedIn handed, boolean partial) {
        Receipt judged = Receipt.of(judging().judge(handed, permitted(handed, false), partial, Map.of()));
        Receipt before = taken(handed);
        return before == null ? judged : judged.with(ReceivedBefore.of(before, mayBeTakenAgain(handed, before)));
    }

    /**
     * Only checks, and gives the file back with what was found at its cells.
     *
     * @throws GateException 403 where the sender is not entitled, 406 for what is no file
     */
    MarkedWorkbook mark(HandedIn handed) {
        Contents contents = permitted(handed, false);
        return Marking.of(
                handed,
                contents,
                judging().judge(handed, contents, false, Map.of()).getRows());
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
        return Receipt.of(published(
                judging().described(handed, Rehearsal.PUBLISHED, List.of(row)).build(), Map.of(0, again)));
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

    /** The receipt that the same has from before, where anything of it was published; null where nothing was. */
    private @Nullable Receipt taken(HandedIn handed) {
        Receipt before = receipt(handed.receipt());
        if (before == null || !before.outcome().equals(Rehearsal.PUBLISHED)) {
            return null;
        }
        requireSame(handed, before);
        return before;
    }

    /** A sender that names its requests knows what it repeats; whoever hands in a file again may have mended its cause. */
    private static boolean mayBeTakenAgain(HandedIn handed, Receipt before) {
        return handed.key() == null && !before.rows().stream().allMatch(ReceiptRow::isTaken);
    }

    /** The rows that were taken, by their number; none where the body is read otherwise by now, and their ids tell (R1). */
    private static Map<Integer, SubmittedRow> stays(Receipt before, List<Line> lines) {
        Map<Integer, SubmittedRow> rows = new TreeMap<>();
        for (int i = 0; i < before.rows().size() && before.rows().size() == lines.size(); i++) {
            ReceiptRow row = before.rows().get(i);
            Outgoing now = lines.get(i).row();
            if (row.isTaken()
                    && now != null
                    && row.isOf(Rehearsal.described(lines.get(i).place(), now))) {
                rows.put(i, row.again(lines.get(i).place(), lines.get(i).table()));
            }
        }
        return rows;
    }

    /** @param before rows that were published then, by their number */
    private Submission publish(HandedIn handed, Contents contents, boolean partial, Map<Integer, SubmittedRow> before) {
        Submission judged = judging().judge(handed, contents, partial, before);
        Map<Integer, Outgoing> published = new TreeMap<>();
        for (int i = 0; i < contents.lines().size(); i++) {
            if (judged.getRows().get(i).getState().equals(Rehearsal.PUBLISHED) && !before.containsKey(i)) {
                published.put(i, Objects.requireNonNull(contents.lines().get(i).row()));
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

    private static void requireSame(HandedIn handed, Receipt before) {
        if (!before.bodyDigest().equals(handed.digest())) {
            throw new GateException(
                    422,
                    "idempotency key '" + handed.key()
                            + "' came with another body before; give this one a key of its own",
                    "幂等键“" + handed.key() + "”此前用于另一份内容，请换用新键");
        }
    }

    /** What is in it, where the sender is entitled to all of it; that it is not goes on record where somebody tried to send. */
    private Contents permitted(HandedIn handed, boolean isSent) {
        Names known = names.now();
        Contents contents = Lines.of(handed, known);
        GateException forbidden = Forbidden.answer(handed.sender(), contents.lines(), known);
        if (forbidden != null && isSent) {
            List<SubmittedRow> rows = contents.lines().stream()
                    .map(each -> SubmittedRow.newBuilder()
                            .setPlace(each.place())
                            .setRegion(each.row() == null ? "" : Quoted.of(Rehearsal.region(each.row()), Texts.SHORT))
                            .setState(Rehearsal.HELD_BACK)
                            .build())
                    .toList();
            write(judging().described(handed, FORBIDDEN, rows).build(), Map.of());
        }
        if (forbidden != null) {
            throw forbidden;
        }
        return contents;
    }

    private Judging judging() {
        return new Judging(database, clock.instant());
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
                413,
                "its record is larger than the " + (Topics.LARGEST_SUBMISSION >> 20)
                        + " MB that Kafka takes at once; split it into several files",
                "记录超过Kafka单次可接收的" + (Topics.LARGEST_SUBMISSION >> 20) + "MB，请拆分为多个文件");
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
