package io.tongbao.cli;

import io.tongbao.contracts.Decision;
import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.query.DecisionsQuery;
import io.tongbao.store.query.ReferenceQuery;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Locks of periods (V05). */
@Command(
        name = "period",
        mixinStandardHelpOptions = true,
        header = "Locks periods, or unlocks them 期别锁定",
        description = {
            "In a locked period nothing is reported or corrected any more.",
            "A correction that must be made is published over the lock: publish --override-lock.",
            "锁定或解锁期别。"
        },
        footerHeading = Examples.HEADING,
        footer = {"  ./tongbao period lock 2023-03 --by Wang --reason circulated", "  ./tongbao period list"})
final class PeriodCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What a lock is about. */
    static final class Subject {
        @Parameters(index = "0", paramLabel = "PERIOD", description = "Such as 2023-03; of 2023-Q1 or 2023 all months.")
        String period = "";

        @Option(names = "--indicator", description = "Only this one; without it all indicators.")
        @Nullable
        String indicator;
    }

    @Command(
            name = "lock",
            mixinStandardHelpOptions = true,
            header = "Locks a period 锁定",
            description = "For all indicators or one; it replaces earlier decisions on what it covers.",
            footerHeading = Examples.HEADING,
            footer = "  ./tongbao period lock 2023-03 --by Wang --reason circulated")
    int lock(@Mixin Common common, @Mixin Subject subject, @Mixin Operator operator) {
        List<Period> months = checked(common, subject);
        return decide(
                common, operator, months, each -> operator.decisions().lock(each, subject.indicator), "locked", "已锁定");
    }

    @Command(
            name = "unlock",
            mixinStandardHelpOptions = true,
            header = "Unlocks a period 解锁",
            description = "For all indicators or one.",
            footerHeading = Examples.HEADING,
            footer = "  ./tongbao period unlock 2023-03 --by Wang --reason recount")
    int unlock(@Mixin Common common, @Mixin Subject subject, @Mixin Operator operator) {
        List<Period> months = checked(common, subject);
        return decide(
                common,
                operator,
                months,
                each -> operator.decisions().unlock(each, subject.indicator),
                "unlocked",
                "已解锁");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            header = "Lists what is locked now 锁定清单",
            footerHeading = Examples.HEADING,
            footer = "  ./tongbao period list")
    int list(@Mixin Common common) {
        try (Database database = new Database(common.wiring().databaseConfig())) {
            TableFormat.TABLE.print(
                    new DecisionsQuery(database).locks(), spec.commandLine().getOut());
        }
        return 0;
    }

    private int decide(
            Common common,
            Operator operator,
            List<Period> months,
            Function<Period, Decision> decision,
            String en,
            String zh) {
        List<Decision> decisions = months.stream().map(decision).toList();
        String first = months.get(0).toString();
        String last = months.get(months.size() - 1).toString();
        String whenEn = months.size() == 1 ? first : first + " to " + last;
        String whenZh = months.size() == 1 ? first : first + "至" + last;
        String indicator = decisions.get(0).getIndicator();
        String whatEn = indicator == null ? "all indicators" : indicator;
        String whatZh = indicator == null ? "全部指标" : indicator;
        if (!operator.dryRun) {
            Operator.decide(common, decisions);
        }
        spec.commandLine()
                .getOut()
                .println((operator.dryRun ? "would be " : "") + en + ": " + whenEn + ", " + whatEn + " / "
                        + (operator.dryRun ? "将" : "") + zh + "：" + whenZh + "，" + whatZh);
        return 0;
    }

    private static List<Period> checked(Common common, Subject subject) {
        List<Period> months;
        try {
            months = Period.months(subject.period);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        if (subject.indicator != null) {
            try (Database database = new Database(common.wiring().databaseConfig())) {
                List<?> known = new ReferenceQuery(database).indicators().values("code");
                if (!known.contains(subject.indicator)) {
                    throw new UsageException(
                            "--indicator " + subject.indicator + ": is unknown; the indicators are " + known);
                }
            }
        }
        return months;
    }
}
