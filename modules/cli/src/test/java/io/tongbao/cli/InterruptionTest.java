package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class InterruptionTest {
    @AfterEach
    void clear() {
        Thread.interrupted();
    }

    @Test
    void cutsShortWhatGoesOnButNeitherItsStartNorItsClosing() {
        Interruption interruption = new Interruption(Thread.currentThread());

        interruption.cut();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(interruption.isAsked()).isTrue();

        interruption.started();
        assertThat(Thread.currentThread().isInterrupted()).isTrue();

        interruption.over();
        interruption.cut();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void isToldFromOtherFailures() {
        InterruptException interrupt = new InterruptException(new InterruptedException());
        Thread.interrupted();

        assertThat(Interruption.isCauseOf(interrupt)).isTrue();
        assertThat(Interruption.isCauseOf(new IllegalStateException("topics", new InterruptedException())))
                .isTrue();
        assertThat(Interruption.isCauseOf(new KafkaException("the broker does not answer")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void commandThatWasInterruptedEndsWithItsStatusAndSaysNothing(boolean interrupted) throws Exception {
        StringWriter said = new StringWriter();
        CommandLine command = Tongbao.commands().setErr(new PrintWriter(said));
        Exception failure = new IllegalStateException("topics", interrupted ? new InterruptedException() : null);

        int status = Tongbao.failed(failure, command);

        assertThat(status).isEqualTo(interrupted ? 130 : 1);
        assertThat(said.toString().strip()).isEqualTo(interrupted ? "" : "tongbao: topics");
    }
}
