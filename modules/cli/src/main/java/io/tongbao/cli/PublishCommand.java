package io.tongbao.cli;

import io.tongbao.contracts.Reason;
import io.tongbao.contracts.Registry;
import io.tongbao.publisher.FileJournal;
import io.tongbao.publisher.Journal;
import io.tongbao.publisher.Published;
import io.tongbao.publisher.Publisher;
import io.tongbao.publisher.Receipt;
import io.tongbao.publisher.Receipts;
import io.tongbao.publisher.Verdict;
import io.tongbao.publisher.files.Batch;
import io.tongbao.publisher.files.CellProblem;
import io.tongbao.publisher.files.CsvSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes files. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Publishes reports, regions, memberships, indicators, groups or rankings from CSV files.",
            "发布上报数据与基础资料（CSV）。"
        },
        footer = {
            "",
            "Example: tongbao publish reports-2023-04.csv",
            "Status: 0 all taken, 1 some refused, 2 wrong call."
        })
final class PublishCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files; - is standard input.")
    private List<String> files = List.of();

    @Option(names = "--dry-run", description = "Only checks the files, and sends nothing.")
    private boolean dryRun;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long to wait for a verdict while none comes (default: ${DEFAULT-VALUE}).")
    private int patience;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Batch batch = Batch.of(sources());
        for (CellProblem each : batch.problems()) {
            out.println(each.file() + ": " + each.en());
            out.println(each.file() + "：" + each.zh());
        }
        if (!batch.stopped().isEmpty()) {
            out.println("not sent, since reference data must be whole / 未发送，基础资料须完整: "
                    + batch.stopped().stream().map(each -> each.name()).toList());
        }
        if (dryRun) {
            out.println(batch.rows() + " rows to send, " + batch.problems().size() + " bad cells; nothing was sent"
                    + " / 待发送" + batch.rows() + "行，" + batch.problems().size() + "处有误；未发送");
            return batch.problems().isEmpty() ? 0 : 1;
        }
        List<Receipt> receipts = send(batch);
        boolean allSent = batch.stopped().isEmpty() && batch.problems().stream().allMatch(CellProblem::sent);
        boolean allTaken = print(receipts, out) && allSent;
        return allTaken ? 0 : 1;
    }

    private List<Receipt> send(Batch batch) {
        Wiring wiring = common.wiring();
        Registry registry = wiring.openRegistry();
        String run = batch.hash() + "-" + wiring.kafka().get("bootstrap.servers");
        try (Publisher publisher = Publisher.connect(wiring.kafka(), registry);
                Receipts receipts = Receipts.connect(wiring.kafka(), registry);
                FileJournal journal = FileJournal.open(common.data.resolve("journal"), run)) {
            Map<TopicPartition, Long> from = positions(journal, receipts);
            Published published;
            try (Progress progress = Progress.of("sending", batch.rows())) {
                published = publisher.publish(batch.rows(journal.submission()), journal, progress);
            }
            try (Progress progress = Progress.of("judging", batch.rows())) {
                List<Receipt> all = receipts.await(from, published.sent(), Duration.ofSeconds(patience), progress);
                journal.finish();
                return all;
            }
        }
    }

    /** Where verdicts began: of a run that is resumed, where they began then. */
    private static Map<TopicPartition, Long> positions(Journal journal, Receipts receipts) {
        Map<TopicPartition, Long> known = journal.positions();
        if (!known.isEmpty()) {
            return known;
        }
        Map<TopicPartition, Long> now = receipts.mark();
        journal.mark(now);
        return now;
    }

    private static boolean print(List<Receipt> receipts, PrintWriter out) {
        long rejected = 0;
        long undecided = 0;
        for (Receipt each : receipts) {
            if (each.verdict() == Verdict.REJECTED) {
                rejected++;
                for (Reason reason : each.reasons()) {
                    out.println(
                            each.sent().origin() + ": refused by " + reason.getCheck() + ": " + reason.getMessageEn());
                    out.println(each.sent().origin() + "：退回（" + reason.getCheck() + "）：" + reason.getMessageZh());
                }
            } else if (each.verdict() == Verdict.UNDECIDED) {
                undecided++;
            }
        }
        long accepted = receipts.stream()
                .filter(each -> each.verdict() == Verdict.ACCEPTED)
                .count();
        out.println(accepted + " reports taken, " + rejected + " refused"
                + (undecided == 0 ? "" : ", " + undecided + " not judged yet (they are safe in Kafka)")
                + " / 接收" + accepted + "条，退回" + rejected + "条"
                + (undecided == 0 ? "" : "，" + undecided + "条待审核（已安全存入）"));
        return rejected == 0 && undecided == 0;
    }

    private List<CsvSource> sources() throws IOException {
        List<CsvSource> sources = new ArrayList<>();
        for (String each : files) {
            sources.add(
                    each.equals("-")
                            ? CsvSource.of("standard input", System.in.readAllBytes())
                            : CsvSource.of(Path.of(each)));
        }
        return sources;
    }
}
