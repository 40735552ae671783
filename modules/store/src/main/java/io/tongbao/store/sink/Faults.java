package io.tongbao.store.sink;

import java.sql.SQLException;
import java.util.Set;

/** Tells faults of the data, which come again with the same record, from faults of the environment, which pass. */
final class Faults {
    /** SQLSTATE classes: cardinality, data, integrity, and limits such as the size of a key. */
    private static final Set<String> OF_DATA = Set.of("21", "22", "23", "54");

    private Faults() {}

    static boolean ofData(Exception fault) {
        if (!(fault instanceof SQLException sql)) {
            return fault instanceof IllegalArgumentException;
        }
        String state = sql.getSQLState();
        return state != null && state.length() == 5 && OF_DATA.contains(state.substring(0, 2));
    }
}
