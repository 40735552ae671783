package io.tongbao.cli;

import io.tongbao.contracts.Decision;
import io.tongbao.statistics.alert.AlertKey;
import io.tongbao.store.Database;
import io.tongbao.store.query.AlertNotOpenException;
import io.tongbao.store.query.AlertsQuery;
import java.util.List;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What people do about alerts (A2). */
@Command(
        name = "alerts",
        mixinStandardHelpOptions = true,
        header = "Takes alerts up, or excuses them 预警处理",
        description = {
            "Says that somebody sees to an alert, or excuses it on a document. `query alerts` shows their ids.",
            "签收预警，或凭文件豁免；标识见 query alerts。"
        },
        footerHeading = Examples.HEADING,
        footer = {
            "  ./tongbao alerts ack x-guanzhuang-1.behind_pace.budget_revenue.2023 --by Wang --reason seen",
            "  ./tongbao query alerts"
        })
final class AlertsCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "ack",
            mixinStandardHelpOptions = true,
            header = "Takes an alert up 签收",
            description =
                    "It stays open until the figures are right again; when it escalates it has to be taken up anew.",
            footerHeading = Examples.HEADING,
            footer = "  ./tongbao alerts ack x-guanzhuang-1.behind_pace.budget_revenue.2023 --by Wang --reason seen")
    int ack(
            @Mixin Common common,
            @Parameters(paramLabel = "ID", description = "Of the alert.") String id,
            @Mixin Operator operator) {
        AlertKey alert = key(id);
        found(common, id, AlertsQuery::openForAll);
        return decide(common, operator, operator.decisions().acknowledge(alert), "acknowledged", "签收");
    }

    @Command(
            name = "exempt",
            mixinStandardHelpOptions = true,
            header = "Excuses an alert 豁免",
            description = "For its year, by an approver (--by) and on a document.",
            footerHeading = Examples.HEADING,
            footer = "  ./tongbao alerts exempt x-guanzhuang-1.behind_pace.budget_revenue.2023 --by Li --reason flood"
                    + " --document No.7")
    int exempt(
            @Mixin Common common,
            @Parameters(paramLabel = "ID", description = "Of the alert.") String id,
            @Option(
                            names = "--document",
                            required = true,
                            paramLabel = "NUMBER",
                            description = "Document that the exemption rests on.")
                    String document,
            @Mixin Operator operator) {
        if (document.isBlank()) {
            throw new UsageException("--document: is blank; name the document that the exemption rests on");
        }
        AlertKey alert = key(id);
        found(common, id, AlertsQuery::open);
        return decide(common, operator, operator.decisions().exempt(alert, document), "exempted", "豁免");
    }

    private static AlertKey key(String id) {
        try {
            return AlertKey.of(id);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static void found(Common common, String id, BiConsumer<AlertsQuery, String> question) {
        try (Database database = new Database(common.wiring().databaseConfig())) {
            question.accept(new AlertsQuery(database), id);
        } catch (AlertNotOpenException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private int decide(Common common, Operator operator, Decision decision, String en, String zh) {
        String id = decision.getAlertId();
        if (!operator.dryRun) {
            Operator.decide(common, List.of(decision));
        }
        spec.commandLine()
                .getOut()
                .println((operator.dryRun ? "would be " + en : en) + ": " + id + " / " + (operator.dryRun ? "将" : "已")
                        + zh + "：" + id);
        return 0;
    }
}
