package io.tongbao.publisher.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where bytes of CSV come from; they are read more than once.
 *
 * @param name as messages and {@code origin} tell it: no folders
 * @param bytes opens them from the start
 */
public record CsvSource(String name, Opener bytes) {
    /** Opens the bytes. */
    @FunctionalInterface
    public interface Opener {
        /** A new stream from the start; the caller closes it. */
        InputStream open() throws IOException;
    }

    /** A file. */
    public static CsvSource of(Path file) {
        Path name = file.getFileName();
        return new CsvSource(name == null ? file.toString() : name.toString(), () -> Files.newInputStream(file));
    }

    /** Bytes at hand, such as those of standard input. */
    public static CsvSource of(String name, byte[] bytes) {
        return new CsvSource(name, () -> new ByteArrayInputStream(bytes));
    }
}
