package io.tongbao.publisher;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.ReportNumber;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ids of reports (R1). With a revision, an id is made of what the report is about, the revision and what it says: sent
 * again it changes nothing, and the same revision with other numbers is not mistaken for it but judged by R2. Without a
 * revision, it names the submission and the row instead, so that A, then B, then A again are three reports.
 */
public final class ReportIds {
    private ReportIds() {}

    /**
     * The id of a report whose other fields are set.
     *
     * @param submission new for each submission, the same when one is resumed
     * @param row number of the row within it
     */
    public static String of(EconomicReport report, String submission, long row) {
        String identity = String.join(
                "|", report.getRegion(), report.getIndicator(), report.getPeriod(), dataClass(report.getDataClass()));
        String revision = report.getRevision();
        return isBlank(revision)
                ? identity + "|s" + submission + "-" + row
                : identity + "|r" + plain(revision) + "-" + said(report);
    }

    private static String dataClass(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return DataClass.SELF_REPORTED.name();
        }
        return DataClass.of(text).map(DataClass::name).orElse(text);
    }

    static String plain(String revision) {
        String digits = revision.strip();
        return digits.matches("[0-9]{1,6}") ? Integer.valueOf(digits).toString() : digits;
    }

    private static String said(EconomicReport report) {
        List<@Nullable String> said = new ArrayList<>();
        for (ReportNumber number : ReportNumber.values()) {
            int at = report.getSchema().getField(number.field()).pos();
            said.add((String) report.get(at));
        }
        said.add(report.getUnit());
        said.add(report.getStatus());
        said.add(report.getNote());
        said.add(report.getExplanation());
        return SaidDigest.of(said);
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
