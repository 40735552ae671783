package io.tongbao.cli;

import io.tongbao.contracts.Topics;
import io.tongbao.processor.Barrier;
import io.tongbao.publisher.Moment;
import io.tongbao.publisher.OriginalTimes;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.ToResume;
import io.tongbao.publisher.files.Batch;
import io.tongbao.publisher.files.History;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes history with the times at which it was known. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        header = "Imports history with its original times 导入历史",
        description = {
            "Imports history from files with the times at which it was known: of a report its reported_at (填报时间).",
            "For an operator, while nobody else publishes: what was known on a past day changes by it.",
            "按原填报时间导入历史数据（仅供运维人员，导入期间他人勿上报）。"
        },
        footerHeading = Examples.HEADING,
        footer = "  ./tongbao import seeds/swiss-gdp/*.csv --reference-since 2018-01-01",
        exitCodeListHeading = "%nStatus 状态码:%n",
        exitCodeList = {"0:all taken 全部接收", "1:some refused 部分退回", "2:wrong call 用法错误"})
final class ImportCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of reports, projects and reference data.")
    private List<String> files = List.of();

    @Option(
            names = "--reference-since",
            paramLabel = "TIME",
            description = "Since when the reference data in the files was known (default: the earliest report).")
    private @Nullable String referenceSince;

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
        Batch batch = Batch.of(PublishCommand.sources(files));
        PublishCommand.print(batch, out);
        if (!batch.problems().isEmpty()) {
            out.println("nothing was sent, since history must be whole / 未发送，历史数据须完整");
            return 1;
        }
        History history = History.of(batch, since(), Instant.now());
        if (dryRun) {
            out.println(batch.rows() + " rows to import; nothing was sent / 待导入" + batch.rows() + "行；未发送");
            return 0;
        }
        Wiring wiring = common.wiring();
        Submission submission = new Submission(common, Duration.ofSeconds(patience), out, null, ToResume.NOTHING);
        OriginalTimes times = OriginalTimes.open(
                wiring.kafka(), List.of(Topics.REFERENCE, Topics.TARGETS, Topics.REPORTS, Topics.PROJECTS));
        try {
            boolean defined = submission.send("import-definitions-" + batch.hash(), batch.rows(), id -> history.rows(id)
                    .filter(ImportCommand::isDefinition));
            awaitDefinitions(wiring); // or reports would have to wait for them
            boolean reported = submission.send("import-" + batch.hash(), batch.rows(), id -> history.rows(id)
                    .filter(each -> !isDefinition(each)));
            return defined && reported ? 0 : 1;
        } finally {
            times.close();
        }
    }

    private static boolean isDefinition(Outgoing row) {
        return row.topic().equals(Topics.REFERENCE);
    }

    private void awaitDefinitions(Wiring wiring) {
        try (Barrier barrier = new Barrier(wiring.kafka())) {
            barrier.awaitReference(LIMIT);
        }
    }

    private @Nullable Instant since() {
        return referenceSince == null
                ? null
                : Moment.of(referenceSince)
                        .orElseThrow(() -> new UsageException("--reference-since " + referenceSince
                                + ": no time; write 2018-01-01 or 2018-01-01T09:00:00+08:00"));
    }
}
