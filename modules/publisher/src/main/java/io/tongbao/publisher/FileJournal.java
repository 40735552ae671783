package io.tongbao.publisher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A journal in a file of lines that is only appended to; a last line cut off by a crash is dropped. A second run of the
 * same files at the same time is refused.
 */
public final class FileJournal implements Journal {
    /** Acknowledgements between two flushes to the disk: what a power cut loses is sent again under the same ids. */
    private static final int FORCE_EVERY = 2_000;

    private static final String SUFFIX = ".journal";

    private final Path file;
    private final FileChannel channel;
    private final JournalLines lines;
    private final Map<Long, Place> sent;
    private final Map<TopicPartition, Long> positions;
    private final StringBuilder pending = new StringBuilder();
    private int unforced;

    private FileJournal(Path file, FileChannel channel, JournalLines lines) {
        this.file = file;
        this.channel = channel;
        this.lines = lines;
        this.sent = new HashMap<>(lines.sent());
        this.positions = new HashMap<>(lines.positions());
    }

    /**
     * Opens the journal of a run, or begins one.
     *
     * @param folder where journals lie; made if it is missing
     * @param run what makes the run this run: hash of the files and the cluster they go to
     * @param again what {@link #unfinished} is to tell of it
     * @throws PublishException if another process has it open, or it is of another run
     */
    public static FileJournal open(Path folder, String run, ToResume again) {
        return open(folder, run, again, () -> UUID.randomUUID().toString().replace("-", ""));
    }

    /** The file of a run's journal. */
    public static Path file(Path folder, String run) {
        return folder.resolve(UUID.nameUUIDFromBytes(run.getBytes(StandardCharsets.UTF_8)) + SUFFIX);
    }

    /**
     * Runs that were interrupted, by their journals.
     *
     * @throws UncheckedIOException if a journal cannot be read
     */
    public static Map<Path, ToResume> unfinished(Path folder) {
        Map<Path, ToResume> found = new TreeMap<>();
        try (Stream<Path> all = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            for (Path each :
                    all.filter(file -> file.toString().endsWith(SUFFIX)).toList()) {
                found.put(each, JournalLines.of(each).again());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("journals in " + folder, e);
        }
        return found;
    }

    static FileJournal open(Path folder, String run, ToResume again, Supplier<String> submissions) {
        Path file = file(folder, run);
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock(channel, file);
            JournalLines lines = JournalLines.read(channel, file);
            if (!lines.submission().isEmpty()) {
                return new FileJournal(file, channel, lines);
            }
            FileJournal begun = new FileJournal(file, channel, JournalLines.begin(submissions.get(), again));
            begun.lines.first().forEach(begun::append);
            begun.force();
            return begun;
        } catch (IOException e) {
            closeAfter(e, channel);
            throw new UncheckedIOException("journal " + file, e);
        } catch (RuntimeException e) {
            closeAfter(e, channel);
            throw e;
        }
    }

    /** Whether an interrupted run goes on. */
    public boolean isResumed() {
        return !lines.sent().isEmpty();
    }

    @Override
    public String submission() {
        return lines.submission();
    }

    @Override
    public synchronized Optional<Place> sent(long index) {
        return Optional.ofNullable(sent.get(index));
    }

    @Override
    public synchronized void add(long index, Place place) {
        sent.put(index, place);
        append(JournalLines.sent(index, place));
        unforced++;
        if (unforced >= FORCE_EVERY) {
            force();
        }
    }

    @Override
    public synchronized Map<TopicPartition, Long> positions() {
        return Map.copyOf(positions);
    }

    @Override
    public synchronized void mark(Map<TopicPartition, Long> positions) {
        positions.forEach((partition, offset) -> append(JournalLines.position(partition, offset)));
        this.positions.putAll(positions);
        force();
    }

    @Override
    public synchronized void force() {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(pending.toString());
            pending.setLength(0); // a line is not tried twice: what is lost here is sent again under the same id
            unforced = 0;
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("journal " + file, e);
        }
    }

    @Override
    public synchronized void finish() {
        try {
            pending.setLength(0);
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("journal " + file, e);
        }
    }

    @Override
    public synchronized void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            force();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("journal " + file, e);
        }
    }

    private void append(String line) {
        pending.append(line).append('\n');
    }

    private static void lock(FileChannel channel, Path file) throws IOException {
        boolean locked;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            locked = false;
        }
        if (!locked) {
            throw new PublishException(
                    "journal " + file + " is in use: the same files are being published by another process", null);
        }
    }

    private static void closeAfter(Exception failure, @Nullable FileChannel c) {
        try {
            if (c != null) {
                c.close();
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
