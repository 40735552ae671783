package io.tongbao.cli;

import io.tongbao.contracts.AccessKey;
import io.tongbao.publisher.Journal;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.Publisher;
import io.tongbao.publisher.Secret;
import io.tongbao.statistics.DataClass;
import io.tongbao.store.Database;
import io.tongbao.store.query.AccessKeysQuery;
import io.tongbao.store.query.ReferenceQuery;
import io.tongbao.store.query.Table;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keys to the gateway (V02). */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        header = "Issues keys to the gateway, or revokes them 密钥",
        description = {
            "A key says who publishes, for which regions and of which data classes (V02). It is shown once; only its"
                    + " SHA-256 is kept.",
            "签发或吊销网关密钥：报送方、地区、数据类别；密钥只显示一次。"
        },
        footerHeading = Examples.HEADING,
        footer = {
            "  ./tongbao keys list",
            "  ./tongbao keys issue --holder 官庄镇 --region x-guanzhuang-1 --by Wang --reason new",
            "  ./tongbao keys revoke 5f0c2a9b7d31 --by Wang --reason lost"
        })
final class KeysCommand {
    private static final int ACTIVE_AT_ONCE = 2;
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final long LOOK_AGAIN_MS = 50;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Whose key, and what it is good for. */
    static final class Scope {
        @Option(names = "--holder", required = true, paramLabel = "NAME", description = "Who gets it.")
        String holder = "";

        @Option(
                names = "--role",
                defaultValue = "PUBLISHER",
                paramLabel = "ROLE",
                description = "PUBLISHER or OPERATOR (default: ${DEFAULT-VALUE}).")
        String role = "PUBLISHER";

        @Option(
                names = "--region",
                paramLabel = "CODE",
                split = ",",
                description = "May publish for it and everything below it; several with commas.")
        List<String> regions = List.of();

        @Option(
                names = "--data-class",
                paramLabel = "CLASS",
                split = ",",
                defaultValue = "SELF_REPORTED",
                description = "Data classes it may publish (default: ${DEFAULT-VALUE}).")
        List<String> dataClasses = List.of("SELF_REPORTED");

        @Option(
                names = "--per-minute",
                paramLabel = "N",
                defaultValue = "0",
                description = "Requests a minute; 0: the server's limit.")
        int perMinute;
    }

    @Command(
            name = "issue",
            mixinStandardHelpOptions = true,
            header = "Issues a key 签发",
            description = "Two of a holder can be active at once, so that a new one can take the place of an old one.",
            footerHeading = Examples.HEADING,
            footer = "  ./tongbao keys issue --holder 官庄镇 --region x-guanzhuang-1 --to key.txt --by Wang --reason new")
    int issue(
            @Mixin Common common,
            @Mixin Scope scope,
            @Option(names = "--to", paramLabel = "FILE", description = "Writes the key there, for its owner only.")
                    @Nullable
                    Path to,
            @Mixin Operator operator)
            throws IOException {
        try (Database database = new Database(common.wiring().databaseConfig())) {
            AccessKeysQuery keys = new AccessKeysQuery(database);
            check(scope, keys, database);
            if (operator.dryRun) {
                say("would be issued to " + scope.holder, "将签发给" + scope.holder);
                return 0;
            }
            Secret secret = Secret.fresh(new SecureRandom());
            if (to != null) {
                writeNew(to, secret.text());
            }
            AccessKey key = key(secret.id(), "ISSUED", operator)
                    .setHolder(scope.holder.strip())
                    .setRole(scope.role)
                    .setDigest(secret.digest())
                    .setRegions(scope.regions)
                    .setDataClasses(scope.dataClasses.stream()
                            .map(each -> DataClass.of(each).orElseThrow().name())
                            .toList())
                    .setPerMinute(scope.perMinute)
                    .build();
            send(common, key, () -> !keys.active(secret.id()).rows().isEmpty());
            say("issued to " + scope.holder + ": " + secret.id(), "已签发给" + scope.holder + "：" + secret.id());
            spec.commandLine()
                    .getOut()
                    .println(
                            to == null
                                    ? secret.text() + "\nit is shown this once / 仅显示这一次"
                                    : "the key is in " + to + " / 密钥在" + to);
        }
        return 0;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            header = "Lists the keys, without their secrets 清单",
            footerHeading = Examples.HEADING,
            footer = "  ./tongbao keys list")
    int list(
            @Mixin Common common,
            @Option(
                            names = "--format",
                            defaultValue = "TABLE",
                            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
                    TableFormat format) {
        try (Database database = new Database(common.wiring().databaseConfig())) {
            format.print(new AccessKeysQuery(database).all(), spec.commandLine().getOut());
        }
        return 0;
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            header = "Revokes a key 吊销",
            description = "At once and for ever.",
            footerHeading = Examples.HEADING,
            footer = "  ./tongbao keys revoke 5f0c2a9b7d31 --by Wang --reason lost")
    int revoke(
            @Mixin Common common,
            @Parameters(paramLabel = "ID", description = "Of the key, as `keys list` shows it.") String id,
            @Mixin Operator operator) {
        try (Database database = new Database(common.wiring().databaseConfig())) {
            AccessKeysQuery keys = new AccessKeysQuery(database);
            Table active = keys.active(id);
            if (active.rows().isEmpty()) {
                throw new UsageException("key '" + id + "': is not active; see keys list / 密钥“" + id + "”不在有效之列");
            }
            if (!operator.dryRun) {
                AccessKey key = key(id, "REVOKED", operator)
                        .setHolder(Objects.toString(active.value(0, "holder")))
                        .build();
                send(common, key, () -> keys.active(id).rows().isEmpty());
            }
            say((operator.dryRun ? "would be " : "") + "revoked: " + id, (operator.dryRun ? "将" : "已") + "吊销：" + id);
        }
        return 0;
    }

    private static AccessKey.Builder key(String id, String action, Operator operator) {
        return AccessKey.newBuilder()
                .setId(id)
                .setAction(action)
                .setDecidedBy(operator.by)
                .setReason(operator.reason)
                .setDecidedAt(Clock.systemUTC().instant());
    }

    private static void check(Scope scope, AccessKeysQuery keys, Database database) {
        if (scope.holder.isBlank()) {
            throw new UsageException("--holder: is blank; say who gets the key");
        }
        if (scope.holder.strip().equals("local")) {
            throw new UsageException("--holder local: is what submissions without a key are kept under; choose another"
                    + " name / “local”为无密钥报送所用，请换用其他名称");
        }
        if (!List.of("PUBLISHER", "OPERATOR").contains(scope.role)) {
            throw new UsageException("--role " + scope.role + ": must be PUBLISHER or OPERATOR");
        }
        if (scope.role.equals("PUBLISHER") && scope.regions.isEmpty()) {
            throw new UsageException("--region: is needed; a publisher's key is good for certain regions only");
        }
        List<?> known = new ReferenceQuery(database).regions().values("code");
        for (String each : scope.regions) {
            if (!known.contains(each)) {
                throw new UsageException("--region " + each + ": is unknown; see query regions / 地区未知");
            }
        }
        for (String each : scope.dataClasses) {
            if (DataClass.of(each).isEmpty()) {
                throw new UsageException("--data-class " + each + ": must be OFFICIAL, DEPARTMENT or SELF_REPORTED");
            }
        }
        Table all = keys.all();
        long active = Stream.iterate(0, row -> row + 1)
                .limit(all.rows().size())
                .filter(row -> scope.holder.strip().equals(all.value(row, "holder")))
                .filter(row -> "ACTIVE".equals(all.value(row, "state")))
                .count();
        if (active >= ACTIVE_AT_ONCE) {
            throw new UsageException("--holder " + scope.holder + ": has " + active + " active keys already; revoke one"
                    + " first / 已有" + active + "个有效密钥，请先吊销其一");
        }
    }

    private static void send(Common common, AccessKey key, BooleanSupplier landed) {
        Wiring wiring = common.wiring();
        try (Publisher publisher = Publisher.connect(wiring.kafka(), wiring.openRegistry())) {
            publisher.publish(Stream.of(Outgoing.accessKey(key)), Journal.none("keys"), done -> {});
        }
        long until = System.nanoTime() + LIMIT.toNanos();
        while (!landed.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        "key " + key.getId() + " was sent, but has not landed in a minute; is the sink running?");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MS);
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
        }
    }

    private static void writeNew(Path file, String text) throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            throw new UsageException("--to " + file + ": is there already; name a new file / 文件已存在");
        }
        Files.writeString(file, text + "\n");
    }

    private void say(String en, String zh) {
        spec.commandLine().getOut().println(en + " / " + zh);
    }
}
