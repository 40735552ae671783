package io.tongbao.cli;

import io.tongbao.contracts.Finding;
import io.tongbao.contracts.Reason;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.Topics;
import io.tongbao.publisher.Receipt;
import io.tongbao.publisher.Verdict;
import io.tongbao.statistics.Disposition;
import java.io.PrintWriter;
import java.util.List;

/** What became of the rows that were sent, in Chinese and English. */
final class ReceiptText {
    private static final int MOST_FINDINGS = 200;
    private static final String REJECT = "REJECT";

    private ReceiptText() {}

    /**
     * Prints refusals, findings and a summary; the command's status: 0 where everything was taken, 1 where some was refused, 3
     * where some is not judged yet.
     *
     * @param notSent rows that were refused here already, and told of
     */
    static int print(List<Receipt> receipts, long notSent, PrintWriter out) {
        receipts.stream().filter(each -> each.verdict() == Verdict.REJECTED).forEach(each -> refused(each, out));
        findings(receipts, out);
        long rejected = count(receipts, Verdict.REJECTED) + notSent;
        long undecided = count(receipts, Verdict.UNDECIDED);
        long definitions = taken(receipts, Topics.REFERENCE);
        long targets = taken(receipts, Topics.TARGETS);
        long accepted = count(receipts, Verdict.ACCEPTED) - definitions - targets;
        out.println(accepted + " reports taken, " + (targets == 0 ? "" : targets + " targets taken, ")
                + (definitions == 0 ? "" : definitions + " definitions taken, ")
                + rejected + " refused" + (notSent == 0 ? "" : " (" + notSent + " of them not sent)")
                + (undecided == 0 ? "" : ", " + undecided + " not judged yet (they are safe in Kafka)")
                + " / 接收" + accepted + "条，" + (targets == 0 ? "" : "目标" + targets + "条，")
                + (definitions == 0 ? "" : "基础资料" + definitions + "条，") + "退回"
                + rejected + "条" + (notSent == 0 ? "" : "（其中" + notSent + "条未发送）")
                + (undecided == 0 ? "" : "，" + undecided + "条待审核（已安全存入）"));
        changedNothing(receipts, out);
        long waiting = receipts.stream().filter(ReceiptText::waitsForAdmission).count();
        if (waiting > 0) {
            out.println("of these " + waiting + " wait for admission, which is part of `tongbao up` / 其中" + waiting
                    + "条等待转入（由tongbao up执行）");
        }
        if (undecided > 0) {
            out.println(
                    "the same command again, or publish --resume, tells what became of those that are not judged yet"
                            + " / 重复同一命令或publish --resume，可查看待审核各条的结果");
            return UnreachableException.STATUS;
        }
        return rejected == 0 ? 0 : 1;
    }

    /** Rows that were taken and do not stand: they say what stands already, or a higher revision came before. */
    private static void changedNothing(List<Receipt> receipts, PrintWriter out) {
        long unchanged = disposed(receipts, Disposition.UNCHANGED);
        long superseded = disposed(receipts, Disposition.SUPERSEDED);
        if (unchanged > 0) {
            out.println(
                    "of these " + unchanged + " say what stands already and change no figure, but explain it if they"
                            + " have an explanation / 其中" + unchanged + "条与现有内容相同，数据未作变动，所附上报说明已登记");
        }
        if (superseded > 0) {
            out.println("of these " + superseded + " are older than what stands and are kept as history / 其中"
                    + superseded + "条版次低于现行版次，仅留存备查");
        }
    }

    private static boolean waitsForAdmission(Receipt receipt) {
        return receipt.verdict() == Verdict.UNDECIDED
                && receipt.sent().place().topic().startsWith(Topics.INGRESS);
    }

    private static long disposed(List<Receipt> receipts, Disposition disposition) {
        return receipts.stream()
                .filter(each -> disposition.name().equals(each.disposition()))
                .count();
    }

    private static void refused(Receipt receipt, PrintWriter out) {
        String origin = receipt.sent().origin();
        for (Reason each : receipt.reasons()) {
            boolean rejects = each.getSeverity().equals(REJECT);
            out.println(
                    origin + (rejects ? ": refused by " : ": besides ") + each.getCheck() + ": " + each.getMessageEn());
            out.println(origin + (rejects ? "：退回（" : "：另有（") + each.getCheck() + "）：" + each.getMessageZh());
        }
    }

    /** Warnings before notices; of very many only the first. */
    private static void findings(List<Receipt> receipts, PrintWriter out) {
        long printed = 0;
        long all = 0;
        for (String severity : List.of("WARN", "INFO")) {
            for (Receipt receipt : receipts) {
                for (Finding each : receipt.findings()) {
                    if (each.getSeverity().equals(severity) && all++ < MOST_FINDINGS) {
                        finding(receipt.sent().origin(), each, out);
                        printed++;
                    }
                }
            }
        }
        if (all > printed) {
            out.println((all - printed) + " more: see `tongbao query warnings` / 其余" + (all - printed)
                    + "条见 tongbao query warnings");
        }
    }

    private static void finding(String origin, Finding finding, PrintWriter out) {
        boolean warning = finding.getSeverity().equals("WARN");
        out.println(origin + (warning ? ": taken with warning " : ": taken; ") + finding.getCheck() + ": "
                + finding.getMessageEn());
        out.println(origin + (warning ? "：接收，预警（" : "：接收，提示（") + finding.getCheck() + "）：" + finding.getMessageZh());
    }

    private static long taken(List<Receipt> receipts, Topic topic) {
        return receipts.stream()
                .filter(each -> each.verdict() == Verdict.ACCEPTED
                        && each.sent().place().topic().equals(topic.name()))
                .count();
    }

    private static long count(List<Receipt> receipts, Verdict verdict) {
        return receipts.stream().filter(each -> each.verdict() == verdict).count();
    }
}
