package io.tongbao.cli;

import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.query.Moment;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the monthly bulletin. */
@Command(
        name = "bulletin",
        mixinStandardHelpOptions = true,
        header = "Prints the monthly bulletin of a group 通报",
        description = {"Each indicator's latest period not after the one asked for.", "打印一个分组的月度通报。"},
        footerHeading = Examples.HEADING,
        footer = {
            "  ./tongbao bulletin --period 2022-12 --group guanzhuang_units",
            "  ./tongbao bulletin --lang en                   # the latest, in English"
        })
final class BulletinCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--period", description = "Such as 2023-04; without it the latest.")
    private @Nullable Period period;

    @Option(
            names = "--as-of",
            paramLabel = "TIME|RELEASE",
            description = "As known at a release, a time or the end of a day; a release brings its period with it.")
    private @Nullable String asOf;

    @Option(names = "--group", description = "Group code; without it the one with the latest ranking.")
    private @Nullable String group;

    @Option(
            names = "--lang",
            defaultValue = "ZH",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Language language = Language.ZH;

    @Override
    public Integer call() {
        try (Database database = new Database(common.wiring().databaseConfig())) {
            Moment moment = asOf == null ? null : AsOf.moment(database, asOf, spec);
            Optional<List<String>> lines = new Bulletins(database, language).lines(group, period, moment);
            lines.orElseGet(() -> List.of(language.of("尚无排名。", "Nothing is ranked yet.")))
                    .forEach(spec.commandLine().getOut()::println);
        }
        return 0;
    }
}
