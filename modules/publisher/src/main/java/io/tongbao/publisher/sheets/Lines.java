package io.tongbao.publisher.sheets;

import org.jspecify.annotations.Nullable;

/** The rows of a sheet, read as they are pulled. */
public interface Lines extends AutoCloseable {
    /**
     * The next row; null behind the last.
     *
     * @throws FileException if the rest cannot be read
     */
    @Nullable
    Line next();

    @Override
    void close();
}
