package io.tongbao.cli.doctor;

import io.tongbao.statistics.Language;
import io.tongbao.store.Database;
import io.tongbao.store.DatabaseConfig;
import io.tongbao.store.Tier;
import io.tongbao.store.upkeep.ServerState;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The database: version, tier, tables, rights, clock. */
final class DatabaseProbe {
    /** The oldest that tests have run on. */
    private static final int OLDEST = 15;

    private static final Duration SLIGHT = Duration.ofSeconds(2);

    private DatabaseProbe() {}

    static List<Finding> look(Patient patient) {
        DatabaseConfig config = Objects.requireNonNull(patient.database());
        try (Database database = new Database(config)) {
            List<Finding> found = new ArrayList<>(server(ServerState.of(database), config.toString()));
            found.addAll(migrations(database.pendingMigrations(), database.missingVersions()));
            found.add(clock(ServerState.clockAhead(database, Clock.systemUTC())));
            return found;
        }
    }

    static List<Finding> server(ServerState state, String url) {
        List<Finding> found = new ArrayList<>();
        String version = "PostgreSQL " + state.version();
        found.add(
                state.major() < OLDEST
                        ? Finding.warning(
                                "database",
                                url + ", " + version + ": older than " + OLDEST + ", the oldest that was tried",
                                url + "，" + version + "：低于已验证的最低版本" + OLDEST)
                        : Finding.ok("database", url + ", " + version, url + "，" + version));
        found.add(tier(state));
        if (state.isReadOnly()) {
            found.add(Finding.wrong(
                    "database",
                    "takes no writes: a standby, or default_transaction_read_only; name the primary in"
                            + " tongbao.database.url",
                    "只读（备库或只读设置）：请在tongbao.database.url中改用主库"));
        }
        if (!state.isDurable()) {
            found.add(Finding.warning(
                    "database",
                    "fsync or full_page_writes is off, so that a power loss may destroy it: set both on",
                    "fsync或full_page_writes关闭，断电可能损坏：请开启"));
        }
        if (!state.hasAnalyst()) {
            found.add(Finding.warning(
                    "database",
                    "there is no role tongbao_analyst: `tongbao db migrate` makes it where its user may create roles,"
                            + " else an administrator does",
                    "没有角色tongbao_analyst：由db migrate或管理员创建"));
        }
        if (!state.forbidden().isEmpty()) {
            found.add(Finding.warning(
                    "database",
                    "user " + state.who() + " may not both read and write " + state.forbidden()
                            + ": fine for one who only reads, else grant it",
                    "用户" + state.who() + "无权读写" + state.forbidden() + "：如需要请授权"));
        }
        return found;
    }

    private static Finding tier(ServerState state) {
        String en = state.tier().title(Language.EN);
        String zh = state.tier().title(Language.ZH);
        if (state.tier() != Tier.PLAIN) {
            return Finding.ok("tier", en + " " + state.timescale(), zh + " " + state.timescale());
        }
        return state.hasTimescale()
                ? Finding.warning(
                        "tier",
                        en + ", though the server has TimescaleDB: `tongbao db upgrade-tier` makes use of it",
                        zh + "，服务器已有TimescaleDB：可用tongbao db upgrade-tier启用")
                : Finding.ok("tier", en + ": closed years are not compressed", zh + "：已结年度不压缩");
    }

    static List<Finding> migrations(List<String> pending, List<String> tables) {
        if (!tables.isEmpty()) {
            return List.of(Finding.wrong(
                    "migrations",
                    tables.size() + " are missing up to " + tables.get(tables.size() - 1)
                            + ": run `tongbao db migrate`",
                    "缺" + tables.size() + "项，至" + tables.get(tables.size() - 1) + "：请运行tongbao db migrate"));
        }
        return List.of(
                pending.isEmpty()
                        ? Finding.ok("migrations", "tables and views are up to date", "结构已是最新")
                        : Finding.warning(
                                "migrations",
                                pending.size() + " views are of another version of Tongbao: run `tongbao db migrate`"
                                        + " when no other version runs any more",
                                pending.size() + "个视图属于其他版本：待旧版本停用后运行tongbao db migrate"));
    }

    static Finding clock(Duration ahead) {
        String seconds = ahead.abs().toMillis() / 1e3 + " s";
        return ahead.abs().compareTo(SLIGHT) <= 0
                ? Finding.ok("clock of the database", seconds + " off this machine's", "与本机相差" + seconds)
                : Finding.warning(
                        "clock of the database",
                        seconds + (ahead.isNegative() ? " behind" : " ahead of")
                                + " this machine's: let both follow one time server, or times that are shown contradict"
                                + " each other",
                        "比本机" + (ahead.isNegative() ? "慢" : "快") + seconds + "：请统一对时");
    }
}
