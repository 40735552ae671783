package io.tongbao.cli;

import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.ToResume;
import io.tongbao.server.gate.Refused;
import io.tongbao.server.gate.RefusedException;
import io.tongbao.store.Database;
import io.tongbao.store.query.RejectsQuery;
import io.tongbao.store.query.Table;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What was refused. */
@Command(
        name = "rejects",
        mixinStandardHelpOptions = true,
        header = "Shows what was refused, and tries it again 退回",
        description = {
            "What was refused is kept with every reason, and can be sent again when the reason is gone, such as a region that"
                    + " is defined now. A wrong figure is corrected by a new report.",
            "查看被退回的事件及原因；原因消除后可重新提交。数据有误的应另行更正上报。"
        },
        footerHeading = Examples.HEADING,
        footer = {
            "  ./tongbao rejects list",
            "  ./tongbao rejects show tongbao.reports-2@15",
            "  ./tongbao rejects replay tongbao.reports-2@15"
        })
final class RejectsCommand {
    private static final int LISTED = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            header = "Lists what was refused, the latest first 清单",
            description = "`query rejects` tells more of each, and filters.",
            footerHeading = Examples.HEADING,
            footer = {"  ./tongbao rejects list --limit 20", "  ./tongbao rejects list --publisher guanzhuang"})
    int list(
            @Mixin Common common,
            @Option(
                            names = "--publisher",
                            paramLabel = "NAME",
                            description = "Of this direct publisher only: what admission refused from its topic.")
                    @Nullable
                    String publisher,
            @Option(
                            names = "--limit",
                            paramLabel = "N",
                            defaultValue = "" + LISTED,
                            description = "How many (default: ${DEFAULT-VALUE}).")
                    int limit) {
        UsageException.requireAtLeastOne("--limit", limit);
        PrintWriter out = spec.commandLine().getOut();
        try (Database database = new Database(common.wiring().databaseConfig())) {
            Table refused = new RejectsQuery(database).latest(publisher, limit);
            for (int row = 0; row < refused.rows().size(); row++) {
                String sender = text(refused, row, "publisher");
                out.println(text(refused, row, "place") + "  " + text(refused, row, "known_at") + "  "
                        + text(refused, row, "check_code") + "  "
                        + (sender.isEmpty() ? "" : "publisher 报送方 " + sender + "  ") + text(refused, row, "origin"));
                out.println("    " + text(refused, row, "message_zh"));
                out.println("    " + text(refused, row, "message_en"));
            }
            if (refused.rows().isEmpty()) {
                out.println("nothing was refused / 没有被退回的事件");
            }
        }
        return 0;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            header = "Shows one with every reason 查看",
            footerHeading = Examples.HEADING,
            footer = "  ./tongbao rejects show tongbao.reports-2@15")
    int show(
            @Mixin Common common,
            @Parameters(paramLabel = "PLACE", description = "As `rejects list` tells it.") String place) {
        PrintWriter out = spec.commandLine().getOut();
        try (Database database = new Database(common.wiring().databaseConfig())) {
            Table found = found(database, place).row();
            for (String each : List.of(
                    "known_at",
                    "publisher",
                    "origin",
                    "reported_by",
                    "region",
                    "indicator",
                    "project",
                    "period",
                    "reasons",
                    "event")) {
                String value = text(found, 0, each);
                if (!value.isEmpty()) {
                    out.println(each + ": " + value);
                }
            }
        }
        return 0;
    }

    @Command(
            name = "replay",
            mixinStandardHelpOptions = true,
            header = "Sends some again as they were 重新提交",
            description = "They are judged anew; what was taken meanwhile changes nothing.",
            footerHeading = Examples.HEADING,
            footer = "  ./tongbao rejects replay tongbao.reports-2@15 tongbao.reports-0@7")
    int replay(
            @Mixin Common common,
            @Parameters(arity = "1..*", paramLabel = "PLACE", description = "As `rejects list` tells it.")
                    List<String> places,
            @Option(names = "--dry-run", description = "Only says what would be sent.") boolean dryRun,
            @Option(
                            names = "--patience",
                            paramLabel = "SECONDS",
                            defaultValue = "30",
                            description =
                                    "How long to wait for a verdict while none comes (default: ${DEFAULT-VALUE}).")
                    int patience) {
        PrintWriter out = spec.commandLine().getOut();
        List<Outgoing> again = new ArrayList<>();
        try (Database database = new Database(common.wiring().databaseConfig())) {
            places.forEach(each -> again.add(asked(found(database, each)::again)));
        }
        if (dryRun) {
            again.forEach(each -> out.println("would be sent again: " + each.origin() + " / 将重新提交：" + each.origin()));
            return 0;
        }
        boolean allTaken = new Submission(common, Duration.ofSeconds(patience), out, null, ToResume.NOTHING)
                .send("replay-" + Integer.toHexString(places.hashCode()), again.size(), submission -> again.stream());
        return allTaken ? 0 : 1;
    }

    private static Refused found(Database database, String place) {
        return asked(() -> Refused.find(database, place));
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (RefusedException e) {
            throw new UsageException(e.getMessage() + " / " + e.zh(), e);
        }
    }

    private static String text(Table table, int row, String column) {
        return Objects.toString(table.value(row, column), "");
    }
}
