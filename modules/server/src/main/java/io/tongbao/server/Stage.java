package io.tongbao.server;

import io.tongbao.store.Database;
import io.tongbao.store.StoreException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A part of the system whose state {@code /health/ready} reports.
 *
 * @param name as shown, such as {@code processor}
 * @param trouble what is wrong now; null when all is well
 */
public record Stage(String name, Supplier<@Nullable String> trouble) {
    public Stage {
        if (name.isBlank()) {
            throw new IllegalArgumentException("stage name '" + name + "': must not be blank");
        }
    }

    /** The database: whether it answers. */
    public static Stage database(Database database) {
        return new Stage("database", () -> {
            try {
                database.check();
                return null;
            } catch (StoreException e) {
                return String.valueOf(e.getMessage());
            }
        });
    }
}
