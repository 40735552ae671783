package io.tongbao.cli;

import io.tongbao.contracts.Decision;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.publisher.Decisions;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.Publisher;
import io.tongbao.statistics.Period;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operator's reports into locked periods. Each is named beforehand by a decision, down to its bytes: the flag cannot
 * stand in the report itself, since anybody who may write reports could set it.
 */
final class LockOverride {
    private final Decisions decisions;

    private LockOverride(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Null where no override is asked for. */
    static @Nullable LockOverride of(boolean asked, @Nullable String by, @Nullable String reason) {
        if (!asked) {
            if (by != null || reason != null) {
                throw new UsageException("--by and --reason: belong to --override-lock");
            }
            return null;
        }
        if (by == null || by.isBlank() || reason == null || reason.isBlank()) {
            throw new UsageException("--override-lock: needs --by WHO and --reason WHY");
        }
        return new LockOverride(new Decisions(by, reason, Clock.systemUTC()));
    }

    /** The rows; a report without a note gets the reason as its note (R2). */
    Stream<Outgoing> noted(Stream<Outgoing> rows) {
        return rows.map(each -> {
            if (each.value() instanceof EconomicReport report
                    && (report.getNote() == null || report.getNote().isBlank())) {
                report.setNote(decisions.reason());
            }
            return each;
        });
    }

    /** The decisions that admit the reports among the rows; rows whose period cannot be read are left to V01. */
    Stream<Decision> decisions(Stream<Outgoing> rows, Publisher publisher) {
        return noted(rows).map(Outgoing::value).flatMap(each -> {
            if (each instanceof EconomicReport report) {
                Period period = period(report);
                return period == null
                        ? Stream.empty()
                        : Stream.of(decisions.override(report, period, publisher.digest(report)));
            }
            return Stream.empty();
        });
    }

    private static @Nullable Period period(EconomicReport report) {
        try {
            return Period.of(report.getPeriod());
        } catch (IllegalArgumentException unreadable) {
            return null; // V01 refuses the report with its reason
        }
    }
}
