package io.tongbao.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** SQL statements, each in a file of its own under {@code /sql}. */
public final class Sql {
    private Sql() {}

    /**
     * A statement as it is.
     *
     * @param name of the file without {@code .sql}
     */
    public static String of(String name) {
        try (InputStream file = Sql.class.getResourceAsStream("/sql/" + name + ".sql")) {
            if (file == null) {
                throw new IllegalArgumentException("no statement /sql/" + name + ".sql");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A statement with its parts in braces, lists of columns and names of tables, filled in. */
    public static String of(String name, Map<String, String> parts) {
        String sql = of(name);
        for (Map.Entry<String, String> part : parts.entrySet()) {
            sql = sql.replace('{' + part.getKey() + '}', part.getValue());
        }
        return sql;
    }
}
