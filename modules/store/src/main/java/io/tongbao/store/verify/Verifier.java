package io.tongbao.store.verify;

import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.StoreException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares, cell by cell, what was landed or is told as of a moment with the oracle; may be used by several threads. */
public final class Verifier {
    /** Reports in a portion: some seconds of work. */
    private static final int REPORTS = 40_000;

    private final Database database;

    public Verifier(Database database) {
        this.database = database;
    }

    /**
     * All there is to compare, in portions that can be done at the same time.
     *
     * @param at the moment that is compared; null for all that is known
     * @param indicator null for all
     */
    public List<Portion> portions(@Nullable Instant at, @Nullable String indicator) {
        try (Connection connection = database.connection();
                PreparedStatement select = connection.prepareStatement(
                        """
                        select p.*
                        from oracle.portions_to_verify(?, ?, ?) p
                        order by p.indicators, p.periods
                        """)) {
            select.setObject(1, KnownBy.sql(at));
            select.setString(2, indicator);
            select.setInt(3, REPORTS);
            List<Portion> portions = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    List<LocalDate> periods = Arrays.stream(
                                    (Date[]) found.getArray(2).getArray())
                            .map(Date::toLocalDate)
                            .toList();
                    portions.add(
                            new Portion(List.of((String[]) found.getArray(1).getArray()), periods));
                }
            }
            return portions;
        } catch (SQLException e) {
            throw new StoreException("what there is to verify could not be read", e);
        }
    }

    /** Compares what stands, {@code stats.growth} and {@code stats.rankings}; names at most so many cells of each. */
    public List<Verified> current(Portion portion, int most) {
        return compare(portion, null, false, most);
    }

    /** Compares {@code stats.growth_as_of} and {@code stats.rankings_as_of} of a moment; null: of all that is known. */
    public List<Verified> asOf(Portion portion, @Nullable Instant at, int most) {
        return compare(portion, at, true, most);
    }

    private List<Verified> compare(Portion portion, @Nullable Instant at, boolean asOf, int most) {
        try (Connection connection = database.connection();
                PreparedStatement select = connection.prepareStatement("select * from oracle.verify(?, ?, ?, ?, ?)")) {
            Array indicators =
                    connection.createArrayOf("text", portion.indicators().toArray());
            Array periods = connection.createArrayOf(
                    "date", portion.periods().stream().map(Date::valueOf).toArray());
            select.setObject(1, KnownBy.sql(at));
            select.setArray(2, indicators);
            select.setArray(3, periods);
            select.setBoolean(4, asOf);
            select.setInt(5, most);
            try (ResultSet found = select.executeQuery()) {
                return read(found);
            }
        } catch (SQLException e) {
            throw new StoreException("indicators " + portion.indicators() + " could not be verified", e);
        }
    }

    /** Of each view a row with the counts, then the cells. */
    static List<Verified> read(ResultSet found) throws SQLException {
        List<Verified> all = new ArrayList<>();
        while (found.next()) {
            String view = found.getString("compared");
            if (found.getString("place") == null) {
                all.add(new Verified(
                        view,
                        found.getLong("row_count"),
                        found.getLong("cell_count"),
                        found.getLong("differing"),
                        List.of()));
            } else {
                Verified last = all.remove(all.size() - 1);
                Difference difference = new Difference(
                        view,
                        found.getString("place"),
                        found.getString("cell"),
                        found.getString("landed"),
                        found.getString("computed"));
                all.add(last.plus(new Verified(view, 0, 0, 0, List.of(difference)), Integer.MAX_VALUE));
            }
        }
        return all;
    }
}
