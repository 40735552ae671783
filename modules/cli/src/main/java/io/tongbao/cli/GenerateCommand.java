package io.tongbao.cli;

import io.tongbao.publisher.generate.GeneratedFiles;
import io.tongbao.publisher.generate.Load;
import io.tongbao.publisher.generate.Oddities;
import io.tongbao.statistics.Period;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes up a load. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        header = "Writes a made-up load as files 模拟数据",
        description = {"The same call writes the same.", "生成模拟数据，相同参数结果相同。"},
        footerHeading = Examples.HEADING,
        footer = {"  ./tongbao generate --townships 1000 --months 24 -o load", "  ./tongbao up --fresh --seed load"})
final class GenerateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--townships", defaultValue = "100", description = "Default: ${DEFAULT-VALUE}.")
    private int townships;

    @Option(names = "--indicators", defaultValue = "10", description = "Default: ${DEFAULT-VALUE}.")
    private int indicators;

    @Option(names = "--months", defaultValue = "24", description = "Default: ${DEFAULT-VALUE}.")
    private int months;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of everything that looks like chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--from", defaultValue = "2021-01", description = "First month (default: ${DEFAULT-VALUE}).")
    private Period from = new Period(2021, 1);

    @Option(
            names = "--corrections",
            defaultValue = "0.02",
            description = "Share of reports that are corrected (default: ${DEFAULT-VALUE}).")
    private double corrections;

    @Option(
            names = "--duplicates",
            defaultValue = "0.01",
            description = "Share of reports that are sent twice (default: ${DEFAULT-VALUE}).")
    private double duplicates;

    @Option(
            names = "--oddities",
            paramLabel = "SHARE",
            defaultValue = "0",
            description =
                    "Share of reports each that are missing, late, corrected before they come, tied, 0 or below,"
                            + " fed back by the bureau besides, suppressed; and of counties' own ones (default: ${DEFAULT-VALUE}).")
    private double oddities;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "Folder to write to.")
    private Path output = Path.of(".");

    @Override
    public Integer call() throws IOException {
        Load load = new Load(
                townships, indicators, months, seed, from, corrections, duplicates, Oddities.all(oddities));
        long rows = GeneratedFiles.write(load, output);
        spec.commandLine().getOut().println(rows + " rows in " + output);
        return 0;
    }
}
