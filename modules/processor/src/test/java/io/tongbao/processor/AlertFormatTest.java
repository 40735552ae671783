package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.alert.Alert;
import io.tongbao.statistics.alert.AlertKey;
import io.tongbao.statistics.alert.AlertKind;
import io.tongbao.statistics.alert.AlertLevel;
import io.tongbao.statistics.alert.AlertState;
import io.tongbao.statistics.alert.Clearing;
import io.tongbao.statistics.alert.EndReason;
import io.tongbao.statistics.alert.Finding;
import io.tongbao.statistics.alert.Outcome;
import io.tongbao.statistics.alert.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An alert comes out of the store as it went in. */
class AlertFormatTest {
    private static final Period MAY = new Period(2023, 5);
    private static final Instant KNOWN = Instant.parse("2023-06-08T01:02:03Z");
    private static final Words WORDS = new Words("欠", "behind");

    @Test
    void a2_aFirstStepOneThatWasDecidedAndOneThatEndedIt() {
        Finding bare =
                new Finding(MAY, Outcome.HOLDS, AlertLevel.BLUE, null, null, null, null, null, null, null, WORDS);
        Finding whole = new Finding(
                MAY,
                new Period(2023, 3),
                Outcome.HOLDS,
                AlertLevel.RED,
                new BigDecimal("40"),
                new BigDecimal("120"),
                new BigDecimal("0.416666666667"),
                new BigDecimal("-8.33"),
                "万元",
                3,
                KNOWN,
                WORDS);
        Alert first = alert(1, AlertState.FIRING, null, bare, null, null);
        Alert decided = alert(2, AlertState.EXEMPTED, AlertState.FIRING, whole, "Wang", "No. 7");

        Alert ended = alert(2, AlertState.RESOLVED, AlertState.FIRING, whole, null, null);

        assertThat(AlertFormat.decode(AlertFormat.encode(first))).isEqualTo(first);
        assertThat(AlertFormat.decode(AlertFormat.encode(ended))).isEqualTo(ended);
        assertThat(AlertFormat.decode(AlertFormat.encode(decided))).isEqualTo(decided);
    }

    private static Alert alert(
            int step, AlertState state, AlertState previous, Finding finding, String by, String document) {
        return new Alert(
                new AlertKey("x-甲", AlertKind.REPORT_OVERDUE, "late", "i", 2023, MAY),
                2,
                step,
                state,
                previous,
                AlertLevel.RED,
                new Period(2023, 4),
                List.of(MAY),
                finding,
                state == AlertState.FIRING ? new Clearing(finding, 1, 2) : null,
                by,
                by,
                state == AlertState.RESOLVED ? EndReason.NEXT_YEAR : null,
                document,
                KNOWN,
                KNOWN.minusSeconds(5));
    }
}
