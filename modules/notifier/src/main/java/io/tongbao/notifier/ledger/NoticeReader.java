package io.tongbao.notifier.ledger;

import io.tongbao.notifier.digest.Names;
import io.tongbao.notifier.digest.Notice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;

/** Reads steps back out of the ledger. */
final class NoticeReader {
    private NoticeReader() {}

    static Notice read(ResultSet row) throws SQLException {
        return new Notice(
                row.getString("alert_id"),
                row.getInt("step"),
                row.getString("kind"),
                row.getString("state"),
                row.getString("level"),
                names(row, "region"),
                row.getString("subject_type"),
                names(row, "subject"),
                row.getInt("year"),
                row.getObject("period", LocalDate.class),
                row.getString("rule"),
                row.getInt("rule_version"),
                row.getBigDecimal("gap"),
                row.getString("text_zh"),
                row.getString("text_en"),
                row.getString("decided_by"),
                row.getString("reason"),
                row.getString("reason_code"),
                row.getString("document"),
                Objects.requireNonNull(SqlTime.read(row, "known_at")),
                Objects.requireNonNull(SqlTime.read(row, "fired_at")));
    }

    private static Names names(ResultSet row, String column) throws SQLException {
        return new Names(row.getString(column), row.getString(column + "_zh"), row.getString(column + "_en"));
    }
}
