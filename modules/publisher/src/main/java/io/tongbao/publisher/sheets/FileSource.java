package io.tongbao.publisher.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the bytes of a file come from; they are read more than once.
 *
 * @param name as messages and {@code origin} tell it: no folders
 * @param bytes opens them from the start
 */
public record FileSource(String name, Opener bytes) {
    /** Opens the bytes. */
    @FunctionalInterface
    public interface Opener {
        /** A new stream from the start; the caller closes it. */
        InputStream open() throws IOException;
    }

    /** A file. */
    public static FileSource of(Path file) {
        Path name = file.getFileName();
        return new FileSource(name == null ? file.toString() : name.toString(), () -> Files.newInputStream(file));
    }

    /** Bytes at hand, such as those of standard input. */
    public static FileSource of(String name, byte[] bytes) {
        return new FileSource(name, () -> new ByteArrayInputStream(bytes));
    }

    /** The first bytes, fewer if there are fewer. */
    byte[] start(int length) throws IOException {
        try (InputStream in = bytes.open()) {
            return in.readNBytes(length);
        }
    }
}
