package io.tongbao.cli;

import io.tongbao.contracts.InputTimes;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.TopicCreation;
import io.tongbao.contracts.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.record.TimestampType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What an operator does to topics. */
@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        header = "Creates the topics of the catalogue 主题",
        footerHeading = Examples.HEADING,
        footer = "  ./tongbao topics create --dry-run")
final class TopicsCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            header = "Creates the topics that are missing 创建",
            description = "Those that are there stay as they are.",
            footerHeading = Examples.HEADING,
            footer = {
                "  ./tongbao topics create --dry-run        # only says what it would create",
                "  ./tongbao topics create --config tongbao.properties",
                "  ./tongbao topics create --ingress guanzhuang   # whose key has the holder guanzhuang"
            })
    int create(
            @Mixin Common common,
            @Option(
                            names = "--ingress",
                            paramLabel = "PUBLISHER",
                            split = ",",
                            description =
                                    "Creates the ingress topic of a direct publisher too, tongbao.ingress.PUBLISHER;"
                                            + " what its active keys allow is forwarded.")
                    List<String> ingress,
            @Option(names = "--dry-run", description = "Only says what would be created.") boolean dryRun) {
        Settings settings = common.settings();
        int partitions = settings.number(SettingKeys.PARTITIONS);
        short replication = (short) settings.number(SettingKeys.REPLICATION);
        Map<String, String> kafka = Wiring.find(settings, common.data).kafka();
        List<NewTopic> wanted = new ArrayList<>(all(partitions, replication));
        for (String each : ingress == null ? List.<String>of() : ingress) {
            wanted.add(ingress(each).toCreate(partitions, replication));
        }
        if (dryRun) {
            try (Admin admin = Admin.create(Map.copyOf(kafka))) {
                TopicCreation.missing(admin, wanted).forEach(each -> spec.commandLine()
                        .getOut()
                        .println("would create " + each.name() + ", partitions " + each.numPartitions() + ", replicas "
                                + each.replicationFactor() + ", " + each.configs()));
            }
            return 0;
        }
        List<String> created = create(kafka, wanted);
        spec.commandLine().getOut().println(created.isEmpty() ? "all topics are there" : "created " + created);
        return 0;
    }

    /** Creates what is missing; inputs that an interrupted import left open are stamped by the broker again. */
    static List<String> create(Map<String, String> kafka, int partitions, short replication) {
        return create(kafka, all(partitions, replication));
    }

    private static List<String> create(Map<String, String> kafka, List<NewTopic> wanted) {
        try (Admin admin = Admin.create(Map.copyOf(kafka))) {
            Prepared.requireNoHalfRestore(admin);
            List<String> created = TopicCreation.createMissing(admin, wanted);
            List<Topic> older = Topics.inputs().stream()
                    .filter(each -> !created.contains(each.name())) // brokers may not know those of just now yet
                    .toList();
            InputTimes.set(admin, older, TimestampType.LOG_APPEND_TIME);
            return created;
        }
    }

    private static Topic ingress(String publisher) {
        try {
            return Topics.ingress(publisher);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--ingress " + e.getMessage());
        }
    }

    /** What the settings want. */
    static List<NewTopic> all(Settings settings) {
        return all(settings.number(SettingKeys.PARTITIONS), (short) settings.number(SettingKeys.REPLICATION));
    }

    private static List<NewTopic> all(int partitions, short replication) {
        return Topics.all().stream()
                .map((Topic each) -> each.toCreate(partitions, replication))
                .toList();
    }
}
