package io.tongbao.publisher;

import io.tongbao.contracts.AcceptedProject;
import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.AcceptedTarget;
import io.tongbao.contracts.Finding;
import io.tongbao.contracts.Reason;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.Rejected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param sent the row
 * @param verdict whether it was taken
 * @param disposition STANDING, SUPERSEDED, UNCHANGED or RETRACTED, where it was accepted
 * @param revision the one it got (R2), where it was accepted; of a target or a definition its version
 * @param warnings checks that it met, such as V07
 * @param findings the same in words, in Chinese and English
 * @param reasons why it was rejected, in Chinese and English
 */
public record Receipt(
        Sent sent,
        Verdict verdict,
        @Nullable String disposition,
        @Nullable Integer revision,
        List<String> warnings,
        List<Finding> findings,
        List<Reason> reasons) {
    private static final String STANDING = "STANDING";

    public Receipt {
        warnings = List.copyOf(warnings);
        findings = List.copyOf(findings);
        reasons = List.copyOf(reasons);
    }

    static Receipt accepted(Sent sent, AcceptedReport report) {
        return new Receipt(
                sent,
                Verdict.ACCEPTED,
                report.getDisposition(),
                report.getRevision(),
                report.getWarnings(),
                report.getFindings(),
                List.of());
    }

    static Receipt accepted(Sent sent, AcceptedProject project) {
        List<Finding> findings = project.getFindings().stream()
                .map(each -> Finding.newBuilder()
                        .setCheck(each.getCheck())
                        .setSeverity(each.getSeverity())
                        .setField(each.getField())
                        .setValue(each.getValue())
                        .setExpected(each.getExpected())
                        .setMessageEn(each.getMessageEn())
                        .setMessageZh(each.getMessageZh())
                        .build())
                .toList();
        return new Receipt(
                sent,
                Verdict.ACCEPTED,
                project.getDisposition(),
                project.getRevision(),
                project.getWarnings(),
                findings,
                List.of());
    }

    static Receipt accepted(Sent sent, AcceptedTarget target) {
        return new Receipt(
                sent, Verdict.ACCEPTED, target.getDisposition(), target.getVersion(), List.of(), List.of(), List.of());
    }

    static Receipt defined(Sent sent, ReferenceChange change) {
        return new Receipt(sent, Verdict.ACCEPTED, STANDING, change.getVersion(), List.of(), List.of(), List.of());
    }

    static Receipt rejected(Sent sent, Rejected rejected) {
        return new Receipt(sent, Verdict.REJECTED, null, null, List.of(), List.of(), rejected.getReasons());
    }

    static Receipt undecided(Sent sent) {
        return new Receipt(sent, Verdict.UNDECIDED, null, null, List.of(), List.of(), List.of());
    }
}
