package io.tongbao.cli;

import io.tongbao.contracts.Decision;
import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.query.DecisionsQuery;
import io.tongbao.store.query.ReferenceQuery;
import java.util.List;
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
        description = {"Locks a period, so that nothing in it is reported or corrected any more.", "锁定或解锁期别。"},
        footer = {
            "",
            "A correction that must be made is published over the lock: tongbao publish --override-lock.",
            "Example: tongbao period lock 2023-03 --by Wang --reason circulated"
        })
final class PeriodCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What a lock is about. */
    static final class Subject {
        @Parameters(index = "0", paramLabel = "PERIOD", description = "Such as 2023-03, 2023-Q1 or 2023.")
        String period = "";

        @Option(names = "--indicator", description = "Only this one; without it all indicators.")
        @Nullable
        String indicator;
    }

    @Command(
            name = "lock",
            mixinStandardHelpOptions = true,
            description = "Locks a period for all indicators or one; it replaces earlier decisions on what it covers.")
    int lock(@Mixin Common common, @Mixin Subject subject, @Mixin Operator operator) {
        Period period = checked(common, subject);
        return decide(common, operator, operator.decisions().lock(period, subject.indicator), "locked", "已锁定");
    }

    @Command(
            name = "unlock",
            mixinStandardHelpOptions = true,
            description = "Unlocks a period for all indicators or one.")
    int unlock(@Mixin Common common, @Mixin Subject subject, @Mixin Operator operator) {
        Period period = checked(common, subject);
        return decide(common, operator, operator.decisions().unlock(period, subject.indicator), "unlocked", "已解锁");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists what is locked now.")
    int list(@Mixin Common common) {
        try (Database database = new Database(common.wiring().databaseConfig())) {
            TableFormat.TABLE.print(
                    new DecisionsQuery(database).locks(), spec.commandLine().getOut());
        }
        return 0;
    }

    private int decide(Common common, Operator operator, Decision decision, String en, String zh) {
        String period = Period.of(decision.getPeriod()).toString();
        String indicator = decision.getIndicator();
        String whatEn = indicator == null ? "all indicators" : indicator;
        String whatZh = indicator == null ? "全部指标" : indicator;
        if (!operator.dryRun) {
            Operator.decide(common, decision);
        }
        spec.commandLine()
                .getOut()
                .println((operator.dryRun ? "would be " : "") + en + ": " + period + ", " + whatEn + " / "
                        + (operator.dryRun ? "将" : "") + zh + "：" + period + "，" + whatZh);
        return 0;
    }

    private static Period checked(Common common, Subject subject) {
        Period period;
        try {
            period = Period.of(subject.period);
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
        return period;
    }
}
