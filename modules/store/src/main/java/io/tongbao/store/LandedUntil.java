package io.tongbao.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/** Until when everything that was sent is known to have landed: what was known by then is final. */
public final class LandedUntil {
    private LandedUntil() {}

    /**
     * Notes that all inputs sent before a moment have landed; it never goes back.
     *
     * @throws StoreException when the database fails
     */
    public static void note(Database database, Instant moment) {
        try (Connection connection = database.connection();
                PreparedStatement upsert = connection.prepareStatement(
                        """
                        insert into tongbao.barrier as b (landed_until)
                        values (?)
                        on conflict (only_one) do update
                        set landed_until = greatest(b.landed_until, excluded.landed_until)
                        """)) {
            upsert.setObject(1, KnownBy.sql(moment));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException("it could not be noted that everything has landed", e);
        }
    }
}
