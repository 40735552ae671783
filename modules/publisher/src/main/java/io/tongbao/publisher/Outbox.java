package io.tongbao.publisher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was accepted on this machine and waits for Kafka, in a file of lines that is only appended to. Entries are on the disk
 * ({@code fdatasync}) before they count as accepted; that one was sent is only written, and forced with the next entry: what a
 * power cut takes of it is sent again under the same id. Safe for several threads; one process at a time.
 */
final class Outbox implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Path folder;
    private final Path file;
    private final FileChannel lock;
    private final long most;
    private final FolderForce folders;
    private final TreeMap<Long, OutboxEntry> waiting;
    private FileChannel channel;
    private long waitingBytes;
    private long next;

    private Outbox(
            Path folder, FileChannel lock, FileChannel channel, OutboxLines lines, long most, FolderForce folders) {
        this.folder = folder;
        this.file = file(folder);
        this.lock = lock;
        this.channel = channel;
        this.waiting = lines.waiting();
        this.next = lines.next();
        this.most = most;
        this.folders = folders;
        waiting.values().forEach(each -> waitingBytes += OutboxLines.entry(each).length);
    }

    /**
     * Opens it, or begins one; a last line that a crash cut off is dropped, and that is logged.
     *
     * @param folder made if it is missing
     * @param most bytes that may wait
     * @param folders how folders are forced
     * @throws PublishException if another process has it open, or it is damaged
     */
    static Outbox open(Path folder, long most, FolderForce folders) {
        Path file = file(folder);
        FileChannel lock = null;
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            requireAlone(lock, folder);
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            OutboxLines lines = OutboxLines.read(channel, file);
            if (lines.torn() > 0) {
                LOG.warn(
                        "journal {}: the last {} bytes were cut off by a crash before they were accepted, and are dropped",
                        file,
                        lines.torn());
            }
            channel.truncate(lines.end());
            channel.position(lines.end());
            Outbox opened = new Outbox(folder, lock, channel, lines, most, folders);
            if (lines.end() == 0) {
                opened.write(OutboxLines.line(OutboxLines.FIRST));
            }
            folders.force(folder); // also where a crash came before this was done
            return opened;
        } catch (IOException e) {
            close(e, channel, lock);
            throw new UncheckedIOException("journal " + file, e);
        } catch (RuntimeException e) {
            close(e, channel, lock);
            throw e;
        }
    }

    /**
     * Accepts events, all or none; they are on the disk when this returns.
     *
     * @param accepted gets the entries in order, before anybody may send them
     * @throws OutboxFullException when more would wait than may
     */
    synchronized void append(List<OutboxEvent> events, Consumer<OutboxEntry> accepted) {
        List<OutboxEntry> entries = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (OutboxEvent each : events) {
            OutboxEntry entry = new OutboxEntry(next + entries.size(), each.topic(), each.event());
            entries.add(entry);
            bytes.writeBytes(OutboxLines.entry(entry));
        }
        if (waitingBytes + bytes.size() > most) {
            throw new OutboxFullException(
                    "journal " + file + " is full: " + waiting.size() + " reports of " + waitingBytes
                            + " bytes wait for Kafka, and " + most
                            + " are allowed; see that Kafka is reached, then publish again"
                            + " / 日志已满，请检查与Kafka的连接后重发");
        }
        try {
            if (channel.size() + bytes.size() > 2 * most) {
                compact();
            }
            long end = channel.position();
            try {
                write(bytes.toByteArray());
                channel.force(false);
            } catch (IOException e) {
                channel.truncate(end); // nothing by halves: it was not accepted
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("journal " + file + ": not accepted", e);
        }
        next += entries.size();
        waitingBytes += bytes.size();
        entries.forEach(accepted);
        entries.forEach(each -> waiting.put(each.number(), each));
        notifyAll();
    }

    /** Remembers that an entry needs not be sent any more; false where that was known. */
    synchronized boolean done(long number) {
        OutboxEntry entry = waiting.remove(number);
        if (entry == null) {
            return false;
        }
        waitingBytes -= OutboxLines.entry(entry).length;
        try {
            if (channel.isOpen()) {
                write(OutboxLines.sent(number));
            }
        } catch (IOException e) { // it is sent once more after the next start, under the same id
            LOG.warn("journal {}: that report {} was sent could not be written: {}", file, number, e.getMessage());
        }
        notifyAll();
        return true;
    }

    /** The first that waits from a number on; waits a little for one, and gives null where none came. */
    synchronized @Nullable OutboxEntry from(long number, long millis) throws InterruptedException {
        long until = System.nanoTime() + millis * 1_000_000;
        long left = millis;
        while (waiting.ceilingEntry(number) == null && left > 0) {
            wait(left);
            left = (until - System.nanoTime()) / 1_000_000;
        }
        var found = waiting.ceilingEntry(number);
        return found == null ? null : found.getValue();
    }

    /** How many wait. */
    synchronized int size() {
        return waiting.size();
    }

    /** Waits until none waits; whether that came in time. */
    synchronized boolean awaitEmpty(long millis) throws InterruptedException {
        long until = System.nanoTime() + millis * 1_000_000;
        long left = millis;
        while (!waiting.isEmpty() && left > 0) {
            wait(left);
            left = (until - System.nanoTime()) / 1_000_000;
        }
        return waiting.isEmpty();
    }

    private static Path file(Path folder) {
        return folder.resolve("outbox");
    }

    private void compact() throws IOException {
        Path fresh = file.resolveSibling("outbox.new");
        FileChannel written = FileChannel.open(
                fresh,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            write(written, OutboxLines.line(OutboxLines.FIRST));
            // so that numbers go on where all was sent
            write(written, OutboxLines.sent(next - 1));
            for (OutboxEntry each : waiting.values()) {
                write(written, OutboxLines.entry(each));
            }
            written.force(true);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            written.close();
            throw e;
        }
        channel.close();
        channel = written; // from here on, whatever becomes of the folder: it is the file of that name
        folders.force(folder);
    }

    private void write(byte[] bytes) throws IOException {
        write(channel, bytes);
    }

    private static void write(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    private static void requireAlone(FileChannel lock, Path folder) throws IOException {
        boolean alone;
        try {
            alone = lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            alone = false;
        }
        if (!alone) {
            throw new PublishException(
                    "journal " + folder + " is in use by another publisher: give each one a folder of its own", null);
        }
    }

    private static void close(Exception failure, @Nullable FileChannel... channels) {
        for (FileChannel each : channels) {
            try {
                if (each != null) {
                    each.close();
                }
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }

    @Override
    public synchronized void close() {
        try {
            channel.force(false);
            channel.close();
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("journal " + file, e);
        }
    }
}
