package io.tongbao.publisher;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.ReportNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ids of reports (R1). With a revision, an id is made of what the report is about, the revision and what it says: sent
 * again it changes nothing, and the same revision with other numbers is not mistaken for it but judged by R2. Without a
 * revision, it names the submission and the row instead, so that A, then B, then A again are three reports.
 */
public final class ReportIds {
    private static final int DIGEST_BYTES = 8;

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

    private static String plain(String revision) {
        String digits = revision.strip();
        return digits.matches("[0-9]{1,6}") ? Integer.valueOf(digits).toString() : digits;
    }

    private static String said(EconomicReport report) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ReportNumber number : ReportNumber.values()) {
                add(digest, (String)
                        report.get(report.getSchema().getField(number.field()).pos()));
            }
            add(digest, report.getUnit());
            add(digest, report.getStatus());
            add(digest, report.getNote());
            add(digest, report.getExplanation());
            return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    private static void add(MessageDigest digest, @Nullable String text) {
        digest.update(Objects.requireNonNullElse(text, "").getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
