package io.tongbao.cli;

import io.tongbao.publisher.FileJournal;
import io.tongbao.publisher.ToResume;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs of {@code publish} that were cut short, by their journals.
 *
 * @param journals their folder
 * @param out takes what is said of them
 */
record Interrupted(Path journals, PrintWriter out) {
    /** Publishes the files of a run, giving the command's status. */
    @FunctionalInterface
    interface Publishing {
        int publish(List<String> files, Path journal, @Nullable String ingress) throws IOException;
    }

    /** Goes on with each; the status is the worst of theirs, 1 where one has to be started by its own command. */
    int goOn(Publishing publishing) throws IOException {
        int status = 0;
        Map<Path, ToResume> unfinished = FileJournal.unfinished(journals);
        if (unfinished.isEmpty()) {
            out.println("nothing was interrupted / 没有中断的报送");
        }
        for (Map.Entry<Path, ToResume> each : unfinished.entrySet()) {
            if (each.getValue().files().isEmpty()) {
                out.println(
                        "journal " + each.getKey() + ": does not tell its files (standard input, a lock's override or"
                                + " an import); type the command again that was interrupted / 日志未记录文件，请重复原命令");
                status = Math.max(status, 1);
                continue;
            }
            out.println("goes on with / 续传 " + each.getValue().files());
            List<String> files =
                    each.getValue().files().stream().map(Path::toString).toList();
            status = Math.max(
                    status,
                    publishing.publish(files, each.getKey(), each.getValue().ingress()));
        }
        return status;
    }

    /**
     * Lets only the files pass that the journal is of.
     *
     * @param run of the files as they are now
     */
    static void requireSame(Path journal, String run, List<String> files) {
        Path folder = journal.toAbsolutePath().getParent();
        if (folder == null || !FileJournal.file(folder, run).equals(journal.toAbsolutePath())) {
            throw new UsageException(files + ": other than when it was interrupted, or for another Kafka; publish it by"
                    + " its name, and delete " + journal + " / 文件已变动或目标集群不同，请重新报送并删除该日志");
        }
    }

    /** The files to read again; none where one of them is standard input. */
    static List<Path> readable(List<String> files) {
        return files.contains("-")
                ? List.of()
                : files.stream()
                        .map(each -> Path.of(each).toAbsolutePath().normalize())
                        .toList();
    }
}
