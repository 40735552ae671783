package io.tongbao.publisher.files;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.TargetLetter;
import io.tongbao.publisher.Moment;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.sheets.FileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A batch as history: every row with the time at which it was known, in the order of those times. */
public final class History {
    private final Batch batch;
    private final Instant referenceSince;
    private final boolean ordered;

    private History(Batch batch, Instant referenceSince, boolean ordered) {
        this.batch = batch;
        this.referenceSince = referenceSince;
        this.ordered = ordered;
    }

    /**
     * Reads the times of all rows: a report's own {@code reported_at}, a target's {@code signed_on}, reference data's
     * {@code referenceSince}.
     *
     * @param referenceSince since when reference data was known; null for the time of the earliest other row
     * @param now no row was known later
     * @throws FileException if a row tells no time, naming the row
     */
    public static History of(Batch batch, @Nullable Instant referenceSince, Instant now) {
        Instant first = null;
        Instant last = Instant.MIN;
        boolean ordered = true;
        try (Stream<Outgoing> rows = batch.rows("")) {
            for (Outgoing row : (Iterable<Outgoing>) rows::iterator) {
                if (!(row.value() instanceof ReferenceChange)) {
                    Instant time = time(row, now);
                    first = first == null || time.isBefore(first) ? time : first;
                    ordered &= !time.isBefore(last);
                    last = time;
                }
            }
        }
        Instant since = referenceSince == null ? first : referenceSince;
        if (since == null) {
            throw new FileException(
                    "history", "has no report; say since when its reference data was known", "没有上报数据；请指明基础资料的生效时间");
        }
        if (since.isAfter(now)) {
            throw new FileException("history", since + " has not come yet", since + " 尚未到来");
        }
        return new History(batch, since, ordered);
    }

    /** All rows with their times: the same each time for the same submission. Close it. */
    public Stream<Outgoing> rows(String submission) {
        Stream<Outgoing> rows = batch.rows(submission).map(this::timed);
        if (ordered) {
            return rows;
        }
        List<Outgoing> reference = new ArrayList<>();
        List<Outgoing> others = new ArrayList<>();
        try (rows) {
            rows.forEach(each -> (each.value() instanceof ReferenceChange ? reference : others).add(each));
        }
        others.sort(Comparator.comparing(Outgoing::knownAt, Comparator.nullsFirst(Comparator.naturalOrder())));
        return Stream.concat(reference.stream(), others.stream());
    }

    private Outgoing timed(Outgoing row) {
        return row.knownAt(
                row.value() instanceof ReferenceChange
                        ? referenceSince
                        : Moment.of(told(row)).orElseThrow());
    }

    private static Instant time(Outgoing row, Instant now) {
        String text = told(row);
        Optional<Instant> time = Moment.of(text);
        if (time.isEmpty() || time.get().isAfter(now)) {
            boolean target = row.value() instanceof TargetLetter;
            throw new FileException(
                    row.origin(),
                    (target ? "signed_on" : "reported_at") + " \"" + text
                            + "\" is no past time; history needs one, like 2018-03-01"
                            + (target ? "" : " or 2018-03-01T09:00:00+08:00"),
                    (target ? "签订日期“" : "填报时间“") + text + "”不是过去的时间；导入历史须填写，如2018-03-01"
                            + (target ? "" : "或2018-03-01T09:00:00+08:00"));
        }
        return time.get();
    }

    /** What a row tells of its time; empty where it tells nothing. */
    private static String told(Outgoing row) {
        String told = null;
        if (row.value() instanceof TargetLetter letter) {
            told = letter.getSignedOn();
        } else if (row.value() instanceof ProjectReport report) {
            told = report.getReportedAt();
        } else if (row.value() instanceof EconomicReport report) {
            told = report.getReportedAt();
        }
        return told == null ? "" : told;
    }
}
