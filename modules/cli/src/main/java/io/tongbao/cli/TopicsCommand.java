package io.tongbao.cli;

import io.tongbao.contracts.InputTimes;
import io.tongbao.contracts.Topic;
import io.tongbao.contracts.TopicCreation;
import io.tongbao.contracts.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
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
        List<NewTopic> more = (ingress == null ? List.<String>of() : ingress)
                .stream()
                        .map(each -> ingress(each).toCreate(partitions, replication))
                        .toList();
        if (dryRun) {
            try (Admin admin = Admin.create(Map.copyOf(kafka))) {
                List<NewTopic> wanted = new ArrayList<>(catalogue(admin, partitions, replication));
                wanted.addAll(more);
                TopicCreation.missing(admin, wanted).forEach(each -> spec.commandLine()
                        .getOut()
                        .println("would create " + each.name() + ", partitions " + each.numPartitions() + ", replicas "
                                + each.replicationFactor() + ", " + each.configs()));
            }
            return 0;
        }
        List<String> created = create(kafka, partitions, replication, more);
        spec.commandLine().getOut().println(created.isEmpty() ? "all topics are there" : "created " + created);
        return 0;
    }

    /** Creates what is missing; inputs that an interrupted import left open are stamped by the broker again. */
    static List<String> create(Map<String, String> kafka, int partitions, short replication) {
        return create(kafka, partitions, replication, List.of());
    }

    private static List<String> create(
            Map<String, String> kafka, int partitions, short replication, List<NewTopic> more) {
        try (Admin admin = Admin.create(Map.copyOf(kafka))) {
            Prepared.requireNoHalfRestore(admin);
            List<NewTopic> wanted = new ArrayList<>(catalogue(admin, partitions, replication));
            wanted.addAll(more);
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

    /** What is to be there: the results of the first generation may be dropped when there are later ones. */
    static List<NewTopic> catalogue(Admin admin, int partitions, short replication) {
        try {
            return Topics.asIn(admin.listTopics().names().get()).stream()
                    .map(each -> each.toCreate(partitions, replication))
                    .toList();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("topics could not be listed: " + e.getCause(), e.getCause());
        }
    }
}
