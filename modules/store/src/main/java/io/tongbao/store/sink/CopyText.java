package io.tongbao.store.sink;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows in the text format of COPY. */
final class CopyText {
    private final StringBuilder text = new StringBuilder();
    private boolean rowBegun;

    /** Adds a field: text, number, truth, date, instant, bytes, or a list of text as an array. */
    CopyText field(@Nullable Object value) {
        if (rowBegun) {
            text.append('\t');
        }
        rowBegun = true;
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof BigDecimal number) {
            text.append(plain(number));
        } else if (value instanceof Collection<?> list) {
            escaped(array(list));
        } else if (value instanceof ByteBuffer bytes) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            text.append("\\\\x").append(HexFormat.of().formatHex(copy));
        } else {
            escaped(value.toString());
        }
        return this;
    }

    void endRow() {
        text.append('\n');
        rowBegun = false;
    }

    /** Sends the rows. */
    void into(Connection connection, String table, String columns) throws SQLException {
        if (text.isEmpty()) {
            return;
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + columns + ") from stdin", new StringReader(text.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void escaped(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String array(Collection<?> list) {
        StringBuilder array = new StringBuilder("{");
        for (Object each : list) {
            array.append(array.length() > 1 ? "," : "")
                    .append('"')
                    .append((each instanceof BigDecimal number ? plain(number) : each.toString())
                            .replace("\\", "\\\\")
                            .replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }
}
