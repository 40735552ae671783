package io.tongbao.statistics;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A standing report as the checks remember it.
 *
 * @param row what it says
 * @param digits how exactly its values were sent
 * @param growth the headline growth that it showed when it came, per cent or percentage points; null where it had none
 */
public record StoredRow(ReportRow row, LastDigits digits, @Nullable BigDecimal growth) {
    public StoredRow {
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(digits, "digits");
        growth = Precision.normalOrNull(growth);
    }
}
