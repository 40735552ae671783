package io.tongbao.cli;

import io.tongbao.publisher.SubmissionTrail;
import io.tongbao.store.Database;
import io.tongbao.store.query.SubmissionsQuery;
import io.tongbao.store.query.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who handed what in at the gateway. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        header = "Tells who handed what in at the gateway 审计",
        description = {
            "Everything that was handed in by page or HTTP is kept, taken or not; each line is chained to the one before,"
                    + " so that none is changed or taken out unseen. What a direct publisher tried by its own topic is not"
                    + " handed in here: `rejects list --publisher` tells what of it was refused.",
            "网关收到的全部报送均留存，逐条链接，防止篡改与删除。经专用主题报送而被退回的，见rejects list --publisher。"
        },
        footerHeading = Examples.HEADING,
        footer = {
            "  ./tongbao audit list --publisher 官庄镇",
            "  ./tongbao audit show 5f0c2a9b7d315f0c2a9b7d31",
            "  ./tongbao audit export -o trail.jsonl",
            "  ./tongbao audit check"
        })
final class AuditCommand {
    private static final List<String> LISTED = List.of(
            "source_offset",
            "received_at",
            "publisher",
            "key_id",
            "kind",
            "outcome",
            "rows_sent",
            "rows_published",
            "file",
            "receipt");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            header = "Lists what was handed in, the latest first 清单",
            footerHeading = Examples.HEADING,
            footer = {"  ./tongbao audit list --limit 20", "  ./tongbao audit list --publisher 官庄镇 --format csv"})
    int list(
            @Mixin Common common,
            @Option(names = "--publisher", paramLabel = "NAME", description = "Of this holder of keys only.") @Nullable
                    String publisher,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "100",
                            description = "How many (default: ${DEFAULT-VALUE}).")
                    int limit,
            @Option(
                            names = "--format",
                            defaultValue = "TABLE",
                            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
                    TableFormat format) {
        UsageException.requireAtLeastOne("--limit", limit);
        try (Database database = new Database(common.wiring().databaseConfig())) {
            Table found = new SubmissionsQuery(database).latest(publisher, limit);
            format.print(found.only(LISTED), spec.commandLine().getOut());
        }
        return 0;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            header = "Shows what became of one 查看",
            description = "Every try under the receipt, and how far each row of it is.",
            footerHeading = Examples.HEADING,
            footer = "  ./tongbao audit show 5f0c2a9b7d315f0c2a9b7d31")
    int show(
            @Mixin Common common,
            @Parameters(paramLabel = "RECEIPT", description = "As the sender was given it.") String receipt) {
        PrintWriter out = spec.commandLine().getOut();
        try (Database database = new Database(common.wiring().databaseConfig())) {
            SubmissionsQuery submissions = new SubmissionsQuery(database);
            Table tries = submissions.of(receipt);
            if (tries.rows().isEmpty()) {
                throw new UsageException(
                        "receipt '" + receipt + "': is not known; see audit list / 没有回执“" + receipt + "”");
            }
            TableFormat.TABLE.print(tries.only(LISTED), out);
            out.println();
            TableFormat.TABLE.print(submissions.rows(receipt), out);
        }
        return 0;
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            header = "Writes the whole trail 导出",
            description =
                    "In its order, each line with its event as it was kept and its link of the chain: SHA-256 of the"
                            + " link before and the event.",
            footerHeading = Examples.HEADING,
            footer = {"  ./tongbao audit export -o trail.jsonl", "  ./tongbao audit export --format csv -o trail.csv"})
    int export(
            @Mixin Common common,
            @Option(
                            names = "--format",
                            defaultValue = "JSONL",
                            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
                    TrailFormat format,
            @Option(names = "-o", paramLabel = "FILE", description = "Where to; without it to standard output.")
                    @Nullable
                    Path into)
            throws IOException {
        try (Database database = new Database(common.wiring().databaseConfig())) {
            TrailPages pages = new TrailPages(database);
            if (into == null) {
                format.write(pages, spec.commandLine().getOut());
                return 0;
            }
            long lines;
            try (PrintWriter file = new PrintWriter(Files.newBufferedWriter(into, StandardCharsets.UTF_8))) {
                lines = format.write(pages, file);
                if (file.checkError()) {
                    throw new IOException(into + ": could not be written to its end / 未能写完");
                }
            }
            spec.commandLine().getOut().println(into + ": " + lines + " lines / 共" + lines + "条");
        }
        return 0;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            header = "Checks that nothing was changed or taken out 核对",
            description =
                    "Computes the chain again from stats.submissions, compares each line with the topic, and names the"
                            + " first that does not fit.",
            footerHeading = Examples.HEADING,
            footer = "  ./tongbao audit check",
            exitCodeListHeading = "%nStatus 状态码:%n",
            exitCodeList = {"0:all fits 全部相符", "1:something does not fit 有不符", "2:wrong call 用法错误"})
    int check(@Mixin Common common) {
        PrintWriter out = spec.commandLine().getOut();
        Wiring wiring = common.wiring();
        try (Database database = new Database(wiring.databaseConfig())) {
            TrailCheck check =
                    new TrailCheck(new TrailPages(database).lines(), new SubmissionsQuery(database).landedTo());
            SubmissionTrail.read(
                    wiring.kafka(),
                    wiring.openRegistry(),
                    (each, offset, at) -> check.take(offset, each.toString(), at));
            TrailCheck.Misfit misfit = check.finish();
            long fitting = check.fitting();
            if (misfit != null) {
                out.println("offset " + misfit.offset() + " " + misfit.en() + "; " + fitting + " before it fit");
                out.println("偏移量" + misfit.offset() + "：" + misfit.zh() + "；此前" + fitting + "条相符");
                return 1;
            }
            out.println(fitting + " submissions fit their chain and the topic; " + check.waiting()
                    + " have not landed yet / " + fitting + "条相符，" + check.waiting() + "条尚未落库");
        }
        return 0;
    }
}
