package io.tongbao.publisher.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Something that reads. */
@FunctionalInterface
public interface Reading<T> {
    /** Reads it. */
    T read() throws IOException;

    /** Reads it, and says in a clerk's words what goes wrong. */
    static <T> T of(FileSource source, Reading<T> reading) {
        try {
            return reading.read();
        } catch (CsvParseException e) {
            throw new FileException(
                    source.name(),
                    "is no well-formed CSV; look for a lost quotation mark: " + e.getMessage(),
                    "CSV格式有误，请检查引号：" + e.getMessage(),
                    e);
        } catch (UncheckedIOException | IOException e) {
            throw new FileException(source.name(), "cannot be read: " + e, "无法读取：" + e, e);
        }
    }
}
