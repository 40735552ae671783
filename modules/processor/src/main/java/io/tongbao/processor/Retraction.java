package io.tongbao.processor;

import io.tongbao.contracts.Decision;
import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.LastDigits;
import io.tongbao.statistics.ObservationStatus;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.ReportNumbers;
import io.tongbao.statistics.ReportRow;
import io.tongbao.statistics.StoredRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a RETRACT does to a cell (R2): the row of the data class stands on without a number, with status O and the
 * revision it had, so that the next report is the next revision and a late one is superseded.
 *
 * @param row what stands from now on; null where it is refused
 * @param problem why it is refused; null otherwise
 */
record Retraction(@Nullable ReportRow row, @Nullable Problem problem) {
    static Retraction of(Decision decision, Cell cell, Instant knownAt) {
        List<ReportRow> standing = cell.rows().stream()
                .map(StoredRow::row)
                .filter(each -> each.numbers().hasAny() || each.status() != ObservationStatus.O)
                .toList();
        String asked = decision.getDataClass();
        DataClass only = asked == null ? null : DataClass.of(asked).orElse(null);
        List<ReportRow> found = asked == null
                ? standing
                : standing.stream().filter(each -> each.dataClass() == only).toList();
        if (found.size() != 1) {
            return new Retraction(null, refused(asked, standing));
        }
        ReportRow row = found.get(0);
        Instant later = row.knownAt().isAfter(knownAt) ? row.knownAt() : knownAt;
        return new Retraction(
                new ReportRow(row.dataClass(), row.revision(), ObservationStatus.O, ReportNumbers.NONE, later), null);
    }

    static StoredRow stored(ReportRow row) {
        return new StoredRow(row, LastDigits.UNKNOWN, null);
    }

    private static Problem refused(@Nullable String asked, List<ReportRow> standing) {
        List<DataClass> classes = standing.stream().map(ReportRow::dataClass).toList();
        if (asked == null && !classes.isEmpty()) {
            return new Problem(
                    "R2",
                    "data_class",
                    null,
                    "figures of several data classes stand, " + classes + ": name the one to retract",
                    "多个数据类别均有数据" + zh(classes) + "，请指明撤销哪一类");
        }
        return new Problem(
                "R2",
                "data_class",
                asked,
                "no such figure stands" + (asked == null ? "" : " of data class '" + asked + "'")
                        + "; data classes that stand are " + classes,
                "无可撤销的数据" + (asked == null ? "" : "（数据类别“" + asked + "”）") + "，现有数据类别" + zh(classes));
    }

    private static List<String> zh(List<DataClass> classes) {
        return classes.stream().map(DataClass::zh).toList();
    }
}
