package io.tongbao.cli;

import io.tongbao.contracts.Topics;
import io.tongbao.publisher.Journal;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.files.Batch;
import io.tongbao.publisher.files.SeedDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The data that a new system starts with. */
final class Seeds {
    private static final String NONE = "none";

    private static final String MARKS = "seeds";

    private Seeds() {}

    /** The folder that {@code --seed} means: a path, or a name under {@code seeds/}. */
    static Path folder(String seed) {
        Path named = Path.of(System.getProperty("tongbao.home", "."), "seeds", seed);
        Path folder = Files.isDirectory(named) ? named : Path.of(seed);
        if (!Files.isDirectory(folder)) {
            throw new UsageException("--seed " + seed + ": neither a folder nor one of " + names());
        }
        return folder;
    }

    private static String names() {
        Path seeds = Path.of(System.getProperty("tongbao.home", "."), "seeds");
        if (!Files.isDirectory(seeds)) {
            return NONE;
        }
        try (Stream<Path> folders = Files.list(seeds)) {
            return folders.map(each -> String.valueOf(each.getFileName()))
                            .sorted()
                            .toList() + " or " + NONE;
        } catch (IOException e) {
            throw new UncheckedIOException(seeds + " cannot be read", e);
        }
    }

    /**
     * Publishes a seed where the data folder has not seen it yet.
     *
     * @return rows published now
     */
    static long load(String seed, Path data, Pipeline pipeline, PrintWriter err) {
        if (seed.equals(NONE)) {
            return 0;
        }
        Path folder = folder(seed);
        Batch batch = Batch.of(SeedDirectory.files(folder));
        Path mark = data.resolve(MARKS).resolve(batch.hash());
        if (Files.exists(mark)) {
            return 0;
        }
        PublishCommand.print(batch, err);
        publish(batch, each -> each.topic().equals(Topics.REFERENCE), pipeline);
        pipeline.awaitReference(Duration.ofMinutes(5)); // or reports would have to wait for their definitions
        publish(batch, each -> !each.topic().equals(Topics.REFERENCE), pipeline);
        try {
            Files.createDirectories(mark.getParent());
            Files.writeString(mark, folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(mark + " cannot be written", e);
        }
        return batch.rows();
    }

    /** Marks of the seeds that a data folder has seen. */
    static List<String> marks(Path data) throws IOException {
        Path marks = data.resolve(MARKS);
        if (!Files.isDirectory(marks)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(marks)) {
            return files.map(each -> String.valueOf(each.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** Lets a data folder, into which they came otherwise, have seen seeds. */
    static void mark(Path data, List<String> marks) throws IOException {
        Path folder = Files.createDirectories(data.resolve(MARKS));
        for (String each : marks) {
            Files.writeString(folder.resolve(Path.of(each).getFileName()), "restored");
        }
    }

    private static void publish(Batch batch, Predicate<Outgoing> which, Pipeline pipeline) {
        try (Stream<Outgoing> rows = batch.rows(batch.hash())) {
            pipeline.publisher().publish(rows.filter(which), Journal.none(batch.hash()), done -> {});
        }
    }
}
