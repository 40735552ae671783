package io.tongbao.cli;

import io.tongbao.contracts.Decision;
import io.tongbao.contracts.Reason;
import io.tongbao.publisher.Receipt;
import io.tongbao.publisher.Verdict;
import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Period;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes a figure out (R2). */
@Command(
        name = "retract",
        mixinStandardHelpOptions = true,
        header = "Takes a figure out 撤销",
        description = {
            "Takes the standing figure of a region, indicator and period out; its history stays.",
            "撤销某地区某指标某期的现行数据，历史保留。"
        },
        footerHeading = Examples.HEADING,
        footer = "  ./tongbao retract --region x-guanzhuang-1 --indicator tax_revenue --period 2023-03"
                + " --by Wang --reason mistaken",
        exitCodeListHeading = "%nStatus 状态码:%n",
        exitCodeList = {"0:retracted 已撤销", "1:refused 退回", "2:wrong call 用法错误"})
final class RetractCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Mixin
    private Operator operator = new Operator();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--region", required = true, description = "Region code.")
    private String region = "";

    @Option(names = "--indicator", required = true, description = "Indicator code.")
    private String indicator = "";

    @Option(names = "--period", required = true, description = "Such as 2023-03.")
    private String period = "";

    @Option(
            names = "--data-class",
            description = "${COMPLETION-CANDIDATES}; needed only where several classes have a figure.")
    private @Nullable DataClass dataClass;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Period of;
        try {
            of = Period.of(period);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--period: " + e.getMessage());
        }
        Decision decision = operator.decisions().retract(region, indicator, of, dataClass);
        String what = region + " " + indicator + " " + of;
        if (operator.dryRun) {
            out.println("would be retracted: " + what + " / 将撤销：" + what);
            return 0;
        }
        Receipt receipt = Operator.judged(common, decision);
        if (receipt.verdict() == Verdict.ACCEPTED) {
            out.println("retracted: " + what + ", revision " + receipt.revision() + " / 已撤销：" + what + "，第"
                    + receipt.revision() + "版");
            return 0;
        }
        for (Reason each : receipt.reasons()) {
            out.println(what + ": refused by " + each.getCheck() + ": " + each.getMessageEn());
            out.println(what + "：退回（" + each.getCheck() + "）：" + each.getMessageZh());
        }
        if (receipt.verdict() == Verdict.UNDECIDED) {
            out.println(what + ": not decided yet; it is safe in Kafka / 待处理，已安全存入");
        }
        return 1;
    }
}
