package io.tongbao.store.verify;

import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.StoreException;
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

/**
 * Compares rankings of composite scores with the oracle, every cell of them and of what each item gave (K6); may be used
 * by several threads.
 */
public final class ScoreVerifier {
    /** Reports in a portion: some seconds of work. */
    private static final int REPORTS = 40_000;

    private final Database database;

    public ScoreVerifier(Database database) {
        this.database = database;
    }

    /**
     * All there is to compare, in portions that can be done at the same time.
     *
     * @param at the moment that is compared; null for all that is known
     * @param indicator only scores that count it; null for all
     */
    public List<ScorePortion> portions(@Nullable Instant at, @Nullable String indicator) {
        try (Connection connection = database.connection();
                PreparedStatement select = connection.prepareStatement(
                        "select * from oracle.score_portions_to_verify(?, ?, ?) p order by p.rankings, p.periods")) {
            select.setObject(1, KnownBy.sql(at));
            select.setString(2, indicator);
            select.setInt(3, REPORTS);
            List<ScorePortion> portions = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    List<LocalDate> periods = Arrays.stream(
                                    (Date[]) found.getArray(2).getArray())
                            .map(Date::toLocalDate)
                            .toList();
                    portions.add(new ScorePortion(
                            List.of((String[]) found.getArray(1).getArray()), periods));
                }
            }
            return portions;
        } catch (SQLException e) {
            throw new StoreException("what there is to verify of scores could not be read", e);
        }
    }

    /** Compares what stands, in {@code stats.rankings} and {@code stats.scores}; names at most so many cells of each. */
    public List<Verified> current(ScorePortion portion, int most) {
        return compare(portion, null, false, most);
    }

    /** Compares what the as-of functions tell of a moment; null: of all that is known. */
    public List<Verified> asOf(ScorePortion portion, @Nullable Instant at, int most) {
        return compare(portion, at, true, most);
    }

    private List<Verified> compare(ScorePortion portion, @Nullable Instant at, boolean asOf, int most) {
        try (Connection connection = database.connection();
                PreparedStatement select =
                        connection.prepareStatement("select * from oracle.verify_scores(?, ?, ?, ?, ?)")) {
            select.setObject(1, KnownBy.sql(at));
            select.setArray(
                    2, connection.createArrayOf("text", portion.rankings().toArray()));
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "date",
                            portion.periods().stream().map(Date::valueOf).toArray()));
            select.setBoolean(4, asOf);
            select.setInt(5, most);
            try (ResultSet found = select.executeQuery()) {
                return Verifier.read(found);
            }
        } catch (SQLException e) {
            throw new StoreException("scores " + portion.rankings() + " could not be verified", e);
        }
    }
}
