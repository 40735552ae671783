package io.tongbao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A mark comes out of each log as it went in, and is never taken for what the log is of. */
class MarkTest {
    private final Mark mark = new Mark(7, Instant.parse("2023-05-10T01:02:03Z"), LocalDate.of(2023, 5, 10), 12);

    @Test
    void a2_eachLogHasItWhole() {
        assertThat(Mark.of(mark.report())).isEqualTo(mark);
        assertThat(Mark.of(mark.target())).isEqualTo(mark);
        assertThat(Mark.of(mark.project())).isEqualTo(mark);
    }

    @Test
    void nothingElseIsOne() {
        assertThat(Mark.isMark(mark.report())).isTrue();
        assertThat(Mark.of(AcceptedReport.newBuilder().build())).isNull();
        assertThat(Mark.of(AcceptedTarget.newBuilder().build())).isNull();
        assertThat(Mark.of(AcceptedProject.newBuilder().build())).isNull();
        assertThat(Mark.isMark(ClockTick.newBuilder().build())).isFalse();
    }
}
