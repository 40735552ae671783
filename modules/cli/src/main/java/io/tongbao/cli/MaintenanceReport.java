package io.tongbao.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tongbao.statistics.Language;
import io.tongbao.store.Tier;
import io.tongbao.store.upkeep.BackgroundJob;
import io.tongbao.store.upkeep.Chunk;
import io.tongbao.store.upkeep.Compression;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What {@code db maintain} tells: a line for each thing as it is done, and one object of all of them for programs. */
final class MaintenanceReport {
    private final Tier tier;
    private final boolean dryRun;
    private final PrintWriter out;
    private final ObjectNode all = new ObjectMapper().createObjectNode();

    MaintenanceReport(Tier tier, boolean dryRun, PrintWriter out) {
        this.tier = tier;
        this.dryRun = dryRun;
        this.out = out;
        all.put("tier", tier.name()).put("dry_run", dryRun);
    }

    /** What there is to compress. */
    void due(List<Chunk> chunks) {
        ArrayNode due = all.putArray("due");
        for (Chunk each : chunks) {
            chunk(due.addObject(), each).put("compressed", each.compressed());
            if (dryRun) {
                say(
                        "would compress " + name(each) + ", " + Amounts.size(each.bytes())
                                + (each.loose() ? ", which got rows since it was compressed" : ""),
                        "将压缩" + (each.loose() ? "，压缩后又有修订" : ""));
            }
        }
        all.putArray("compressed");
        if (tier != Tier.COMMUNITY) {
            say(
                    "compression needs TimescaleDB, community edition; this is " + tier.title(Language.EN),
                    "压缩需TimescaleDB社区版，本库为" + tier.title(Language.ZH));
        } else if (chunks.isEmpty()) {
            say("nothing to compress", "无待压缩数据");
        }
    }

    /** A chunk is compressed now. */
    void compressed(Compression each) {
        String ratio = String.format(Locale.ROOT, "%.1f", each.ratio());
        chunk(all.withArray("compressed").addObject(), each.chunk())
                .put("bytes_after", each.bytes())
                .put("seconds", each.took().toMillis() / 1e3);
        say(
                "compressed " + name(each.chunk()) + ": "
                        + Amounts.size(each.chunk().bytes()) + " to " + Amounts.size(each.bytes()) + ", ratio " + ratio
                        + ", " + Amounts.time(each.took()),
                "已压缩，压缩比" + ratio);
    }

    /** The statistics are new. */
    void analyzed(List<String> tables, Duration took) {
        tables.forEach(all.putArray("analyzed")::add);
        say(
                "renewed the statistics of " + tables.size() + " tables, " + Amounts.time(took),
                "已更新" + tables.size() + "张表的统计信息");
    }

    /** How the server's own jobs fare. */
    void jobs(List<BackgroundJob> jobs) {
        ArrayNode told = all.putArray("jobs");
        for (BackgroundJob each : jobs) {
            told.addObject()
                    .put("id", each.id())
                    .put("table", each.table())
                    .put("state", each.state().name())
                    .put(
                            "last_run",
                            each.lastRun() == null ? null : each.lastRun().toString())
                    .put("last_error", each.lastError());
            String en = "job " + each.id() + " of " + each.table() + ": ";
            String zh = "后台任务" + each.id();
            switch (each.state()) {
                case RUNS -> say(en + "ran at " + each.lastRun(), zh + "正常");
                case FAILED ->
                    say(
                            en + "failed at " + each.lastRun() + ", "
                                    + Objects.requireNonNullElse(each.lastError(), "the server's log tells why")
                                    + "; this command does its work",
                            zh + "失败，其工作由本命令完成");
                case NEVER_RAN ->
                    say(
                            en + "the server has not started it yet; if that stays so, it has no background workers"
                                    + " (timescaledb.max_background_workers), and this command does its work",
                            zh + "尚未运行；若一直如此，则服务器无后台进程，其工作由本命令完成");
                case PAUSED -> say(en + "is switched off; this command does its work", zh + "已停用，其工作由本命令完成");
            }
        }
    }

    /** Everything, as one object. */
    String json() {
        return all.toPrettyString();
    }

    private static ObjectNode chunk(ObjectNode node, Chunk chunk) {
        return node.put("table", chunk.table().table())
                .put("chunk", chunk.name())
                .put("first_day", chunk.from().toString())
                .put("last_day", chunk.to().toString())
                .put("bytes", chunk.bytes());
    }

    private static String name(Chunk chunk) {
        return chunk.table().table() + " " + chunk.from() + " to " + chunk.to();
    }

    private void say(String en, String zh) {
        out.println(en + " / " + zh);
    }
}
