package io.tongbao.cli;

import io.tongbao.publisher.files.ReportTemplate;
import io.tongbao.server.gate.NoTemplateException;
import io.tongbao.server.gate.Templates;
import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a workbook to fill in. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        header = "Makes a workbook for a clerk's report 模板",
        description = {
            "One region and period, a row for each indicator: codes locked, known figures beside the cells to fill.",
            "为一个地区和期别生成上报模板：代码锁定，附上期与上年数据。"
        },
        footerHeading = Examples.HEADING,
        footer = {
            "  ./tongbao template --region x-guanzhuang-1 --period 2023-05 -o 2023-05.xlsx",
            "  ./tongbao template --region x-guanzhuang-1 --period 2023-05 --indicators gdp,budget_revenue -o some.xlsx"
        })
final class TemplateCommand implements Callable<Integer> {
    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--region", required = true, description = "Code of the region that reports.")
    private String region = "";

    @Option(names = "--period", required = true, description = "Such as 2023-05.")
    private Period period = new Period(2000, 1);

    @Option(
            names = "--indicators",
            split = ",",
            paramLabel = "CODE",
            description = "Without it those that the region has reported within a year, or else all.")
    private List<String> indicators = List.of();

    @Option(names = "-o", required = true, paramLabel = "FILE.xlsx", description = "Where to.")
    private Path into = Path.of("");

    @Override
    public Integer call() throws IOException {
        try (Database database = new Database(common.wiring().databaseConfig())) {
            ReportTemplate template = template(database);
            Files.write(into, template.xlsx());
            spec.commandLine()
                    .getOut()
                    .println(into + ": " + template.lines().size() + " indicators of " + region + ", " + period + " / 共"
                            + template.lines().size() + "个指标");
        }
        return 0;
    }

    private ReportTemplate template(Database database) {
        try {
            return new Templates(database).of(region, period, indicators, List.of(DataClass.values()));
        } catch (NoTemplateException e) {
            throw new UsageException(e.getMessage() + " / " + e.zh(), e);
        }
    }
}
