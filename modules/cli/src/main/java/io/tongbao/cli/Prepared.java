package io.tongbao.cli;

import io.tongbao.contracts.TopicCreation;
import io.tongbao.contracts.Topics;
import io.tongbao.store.Database;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** What an operator has to have done before a stage can run on its own; each says which command is missing. */
final class Prepared {
    private Prepared() {}

    /** @throws UsageException where topics are missing */
    static void requireTopics(Map<String, String> kafka, Settings settings) {
        try (Admin admin = Admin.create(Map.copyOf(kafka))) {
            requireNoHalfRestore(admin);
            List<NewTopic> catalogue = TopicsCommand.catalogue(
                    admin, settings.number(SettingKeys.PARTITIONS), (short) settings.number(SettingKeys.REPLICATION));
            List<String> missing = TopicCreation.missing(admin, catalogue).stream()
                    .map(NewTopic::name)
                    .toList();
            if (!missing.isEmpty()) {
                throw new UsageException(
                        "topics are missing: " + missing + "; run `tongbao topics create` / 缺少主题，请先运行topics create");
            }
        }
    }

    /** @throws UsageException where a restore was cut short, or is under way */
    static void requireNoHalfRestore(Admin admin) {
        if (TopicCreation.isThere(admin, Topics.RESTORING)) {
            throw new UsageException(
                    "a backup is being restored here, or its restore was cut short: wait for it, or run"
                            + " the same `tongbao restore` again / 正在恢复备份，或恢复未完成：请等待，或重新执行同一restore命令");
        }
    }

    /** @throws UsageException where tables are older than this program wants them */
    static void requireTables(Database database) {
        List<String> missing = database.missingVersions();
        if (!missing.isEmpty()) {
            throw new UsageException(
                    "the database is older than this program: it lacks " + missing.size() + " migrations up to "
                            + missing.get(missing.size() - 1) + "; run `tongbao db migrate` / 数据库结构过旧，请先运行db migrate");
        }
    }
}
