package io.tongbao.cli;

import io.tongbao.contracts.RegistryException;
import io.tongbao.publisher.KnownNames;
import io.tongbao.publisher.PublishException;
import io.tongbao.publisher.Receipt;
import io.tongbao.publisher.ToResume;
import io.tongbao.publisher.files.Batch;
import io.tongbao.publisher.files.CellProblem;
import io.tongbao.publisher.files.FileNote;
import io.tongbao.publisher.files.MarkedWorkbook;
import io.tongbao.publisher.files.Names;
import io.tongbao.publisher.sheets.FileSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
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
        header = "Publishes reports, projects and reference data from files 发布",
        description = {
            "Reports, projects, target letters, regions, memberships, indicators, groups, scores, light rules or rankings;"
                    + " checks every cell first.",
            "发布上报数据、项目进度、目标责任书与基础资料（XLSX、XLS、CSV），先逐格检查。"
        },
        footerHeading = Examples.HEADING,
        footer = {
            "  ./tongbao publish reports-2023-04.xlsx",
            "  ./tongbao publish --dry-run reports-2023-04.csv    # only checks",
            "  ./tongbao publish --dry-run --marked marked.xlsx reports-2023-04.xlsx",
            "  ./tongbao publish regions.csv memberships.csv",
            "  ./tongbao publish --resume    # goes on with all that was interrupted",
            "  ./tongbao publish --ingress guanzhuang may.xlsx    # to the own topic in Kafka",
            "  ./tongbao publish --server https://stats.town/ --key-file key.txt may.xlsx"
        },
        exitCodeListHeading = "%nStatus 状态码:%n",
        exitCodeList = {
            "0:all taken 全部接收",
            "1:some refused 部分退回",
            "2:wrong call 用法错误",
            "3:not reached, or not judged yet; the same again goes on 未连通或待审核，重复同一命令即可",
            "130:Ctrl-C; the same again goes on 已中断，可续传"
        })
final class PublishCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServerOptions gateway = new ServerOptions();

    @Mixin
    private IngressOptions ingress = new IngressOptions();

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files; - is standard input.")
    private List<String> files = List.of();

    @Option(names = "--dry-run", description = "Only checks the files, and sends nothing.")
    private boolean dryRun;

    @Option(names = "--resume", description = "Goes on with what was interrupted, by its journal; without FILE.")
    private boolean resume;

    @Option(names = "--json", description = "Prints one JSON object and nothing else; messages go to standard error.")
    private boolean json;

    @Option(
            names = "--marked",
            paramLabel = "FILE.xlsx",
            description = "Where a file has bad cells: writes it back with those red and commented.")
    private @Nullable Path marked;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long to wait for a verdict while none comes (default: ${DEFAULT-VALUE}).")
    private int patience;

    @Option(
            names = "--override-lock",
            description = "For an operator: corrects locked periods too. Needs --by and --reason.")
    private boolean overrideLock;

    @Option(names = "--by", paramLabel = "WHO", description = "Who overrides the lock.")
    private @Nullable String by;

    @Option(names = "--reason", paramLabel = "WHY", description = "Why; it is also the note of a report without one.")
    private @Nullable String reason;

    @Override
    public Integer call() throws IOException {
        PrintWriter out =
                json ? spec.commandLine().getErr() : spec.commandLine().getOut();
        PublishSummary summary = new PublishSummary(files, dryRun);
        Integer status = null;
        try {
            status = publish(out, summary);
            return status;
        } catch (ConfigException e) { // a wrong call, whatever its kin
            summary.failed(e);
            status = Tongbao.status(e);
            throw e;
        } catch (KafkaException | RegistryException e) {
            UnreachableException away = UnreachableException.of(e);
            summary.failed(away);
            status = Tongbao.status(Interruption.isCauseOf(e) ? e : away);
            throw Interruption.isCauseOf(e) ? e : away;
        } catch (PublishException e) {
            RuntimeException told = e.isTooLarge() || Interruption.isCauseOf(e) ? e : UnreachableException.of(e);
            summary.failed(told);
            status = Tongbao.status(told);
            throw told;
        } catch (RuntimeException | IOException e) {
            summary.failed(e);
            status = Tongbao.status(e);
            throw e;
        } finally {
            if (json && status != null) {
                spec.commandLine().getOut().println(summary.text(status));
            }
        }
    }

    private int publish(PrintWriter out, PublishSummary summary) throws IOException {
        LockOverride override = LockOverride.of(overrideLock, by, reason);
        URI server = gateway.uri();
        if (resume == !files.isEmpty()) {
            throw new UsageException(
                    resume
                            ? "--resume: goes without FILE; it is told by the journal"
                            : "FILE is missing: name one or more");
        }
        String own = ingress.name();
        if (own != null && (server != null || resume || overrideLock)) {
            throw new UsageException(
                    "--ingress: publishes files over Kafka; --server goes over HTTP to the gateway, --resume goes where its"
                            + " journal tells, --override-lock is an operator's, who publishes without it"
                            + " / --ingress经Kafka报送，不能与--server、--resume、--override-lock同用");
        }
        if (marked != null && (files.size() != 1 || files.contains("-") || server != null)) {
            throw new UsageException("--marked: one file can be marked, no standard input, no gateway / 只能标注一个文件");
        }
        if (server != null) {
            if (resume || overrideLock) {
                throw new UsageException("--resume and --override-lock: publish over Kafka, not through --server");
            }
            Duration limit = Duration.ofSeconds(patience);
            return gateway.submission(server, dryRun, limit, out, summary).send(sources(files));
        }
        Interrupted interrupted = new Interrupted(Submission.journals(common), out);
        return resume
                ? interrupted.goOn((again, journal, to) -> send(again, journal, to, null, out, summary))
                : send(files, null, own, override, out, summary);
    }

    /**
     * @param journal of the run that goes on; null where that is for the files to tell
     * @param own name of the ingress topic; null: to the shared topics
     */
    private int send(
            List<String> files,
            @Nullable Path journal,
            @Nullable String own,
            @Nullable LockOverride override,
            PrintWriter out,
            PublishSummary summary)
            throws IOException {
        Batch batch = Batch.of(sources(files), names(out));
        print(batch, out);
        summary.add(batch);
        if (own != null) {
            IngressOptions.requireTaken(batch);
        }
        if (!batch.stopped().isEmpty()) {
            out.println("not sent, since reference data must be whole / 未发送，基础资料须完整: "
                    + batch.stopped().stream().map(each -> each.name()).toList());
        }
        if (marked != null && !batch.problems().isEmpty()) {
            write(marked, batch, out);
        }
        if (dryRun) {
            out.println(batch.rows() + " rows to send, " + batch.problemCount() + " bad cells; nothing was sent"
                    + " / 待发送" + batch.rows() + "行，" + batch.problemCount() + "处有误；未发送");
            return batch.problems().isEmpty() ? 0 : 1;
        }
        ToResume again = override == null ? new ToResume(Interrupted.readable(files), own) : ToResume.NOTHING;
        Submission submission = new Submission(common, Duration.ofSeconds(patience), out, override, again);
        if (journal != null) {
            Interrupted.requireSame(journal, Submission.run(batch.hash(), own, common.wiring()), files);
        }
        List<Receipt> receipts = submission.receipts(batch.hash(), batch.rows(), batch::rows);
        summary.add(receipts);
        return ReceiptText.print(receipts, batch.notSent(), out);
    }

    /** What is not read, and what is not right. */
    static void print(Batch batch, PrintWriter out) {
        for (FileNote each : batch.notes()) {
            out.println(each.file() + ": " + each.en());
            out.println(each.file() + "：" + each.zh());
        }
        for (CellProblem each : batch.problems()) {
            out.println(each.file() + ": " + each.en());
            out.println(each.file() + "：" + each.zh());
        }
    }

    /** Writes the only file with its bad cells marked; one of Excel 97 to 2003 stays one, whatever is asked for. */
    private void write(Path into, Batch batch, PrintWriter out) throws IOException {
        MarkedWorkbook book = MarkedWorkbook.of(FileSource.of(Path.of(files.get(0))), batch.problems(), batch.notes());
        String name = String.valueOf(into.getFileName()).replaceFirst("(?i)\\.xlsx?$", "");
        Path written = into.resolveSibling(name + (book.isOld() ? ".xls" : ".xlsx"));
        Files.write(written, book.bytes());
        out.println("the bad cells are marked in / 已标注于 " + written);
    }

    /** Names that may stand for codes; a file is checked without them where nothing runs that knows them. */
    private Names names(PrintWriter out) {
        try {
            Wiring wiring = common.wiring();
            return KnownNames.read(wiring.kafka(), wiring.openRegistry());
        } catch (UsageException | KafkaException | PublishException e) {
            if (!dryRun) {
                throw e;
            }
            out.println("regions and indicators are not compared with those known, since no system is reached"
                    + " / 未连接系统，地区与指标未核对");
            return Names.NONE;
        }
    }

    static List<FileSource> sources(List<String> files) throws IOException {
        List<FileSource> sources = new ArrayList<>();
        for (String each : files) {
            sources.add(
                    each.equals("-")
                            ? FileSource.of("standard input", System.in.readAllBytes())
                            : FileSource.of(Path.of(each)));
        }
        return sources;
    }
}
