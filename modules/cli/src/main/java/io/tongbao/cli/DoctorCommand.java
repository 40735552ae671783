package io.tongbao.cli;

import io.tongbao.cli.doctor.Doctor;
import io.tongbao.cli.doctor.Finding;
import io.tongbao.cli.doctor.Grade;
import io.tongbao.cli.doctor.Patient;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what is wrong with a system, and what to do about it. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        header = "Says what is wrong and what to do then 诊断",
        description = {
            "Looks at this machine, Kafka, topics, rights, schema registry, schemas, database, its tables and all clocks,"
                    + " and changes nothing. What does not answer keeps nothing else from being looked at. Without --config,"
                    + " of the system that `up` runs on this machine.",
            "检查本机、Kafka、主题、权限、模式、数据库与时钟，不做任何更改；无应答的组件不影响其他检查。"
        },
        footerHeading = Examples.HEADING,
        footer = {
            "  ./tongbao doctor                          # beside `up`",
            "  ./tongbao doctor --config tongbao.properties --timeout 5"
        },
        exitCodeListHeading = "%nStatus 状态码:%n",
        exitCodeList = {"0:nothing is wrong 无错误", "1:something is wrong 有错误", "2:wrong call 用法错误"})
final class DoctorCommand implements Callable<Integer> {
    private static final int CONNECTIONS = 1;

    @Mixin
    private Common common = new Common();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long to wait for each answer (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Override
    public Integer call() {
        UsageException.requireAtLeastOne("--timeout", timeout);
        PrintWriter out = spec.commandLine().getOut();
        Map<Grade, Integer> counts = new EnumMap<>(Grade.class);
        Doctor doctor = new Doctor(patient(), found -> {
            counts.merge(found.grade(), 1, Integer::sum);
            out.println(line(found));
            out.flush();
        });
        doctor.examine();
        int ok = counts.getOrDefault(Grade.OK, 0);
        int warnings = counts.getOrDefault(Grade.WARNING, 0);
        int wrong = counts.getOrDefault(Grade.WRONG, 0);
        out.println(ok + " ok, " + warnings + " warnings, " + wrong + " wrong / 正常" + ok + "，警告" + warnings + "，错误"
                + wrong);
        return wrong == 0 ? 0 : 1;
    }

    private static String line(Finding found) {
        String grade = found.grade().name().toLowerCase(Locale.ROOT);
        return String.format(
                Locale.ROOT, "%-7s %s  %s: %s / %s", grade, found.grade().zh(), found.what(), found.en(), found.zh());
    }

    private Patient patient() {
        Settings settings = common.settings();
        boolean isAlone = !settings.kafka().containsKey("bootstrap.servers");
        Optional<Wiring> wiring = isAlone
                ? Wiring.running(common.data).map(each -> Wiring.of(each, settings))
                : Optional.of(Wiring.find(settings, common.data));
        return new Patient(
                wiring.map(Wiring::kafka).orElse(null),
                wiring.map(Wiring::registry)
                        .filter(each -> each.containsKey("schema.registry.url"))
                        .orElse(null),
                wiring.filter(each -> !each.databaseUrl().isEmpty())
                        .map(each -> each.databaseConfig(CONNECTIONS))
                        .orElse(null),
                settings.number(SettingKeys.PARTITIONS),
                settings.number(SettingKeys.REPLICATION),
                common.data,
                isAlone,
                Duration.ofSeconds(timeout));
    }
}
