package io.tongbao.publisher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Submission;
import io.tongbao.contracts.SubmittedRow;
import io.tongbao.contracts.Topics;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class SubmissionWriterTest {
    private final Registry registry = Fixtures.registry();
    private final MockProducer<String, byte[]> first = Fixtures.producer(true);
    private final MockProducer<String, byte[]> second = Fixtures.producer(true);
    private final Deque<MockProducer<String, byte[]>> producers = new ArrayDeque<>(List.of(first, second));
    private final SubmissionWriter writer = new SubmissionWriter(producers::pop, registry);

    private static Submission submission() {
        SubmittedRow row = SubmittedRow.newBuilder().setState("PUBLISHED").build();
        SubmittedRow bad = SubmittedRow.newBuilder().setState("REJECTED").build();
        return Submission.newBuilder()
                .setReceipt("r")
                .setRows(List.of(bad, row, row))
                .build();
    }

    private static final Map<Integer, Outgoing> PUBLISHED = Map.of(1, Fixtures.report("x1"), 2, Fixtures.report("x2"));

    @Test
    void rowsAndSubmissionAreOneTransactionAndTheSubmissionSaysWhereTheyLie() {
        Submission written = writer.write(submission(), PUBLISHED);

        assertThat(first.commitCount()).isEqualTo(1);
        assertThat(first.history())
                .extracting(ProducerRecord::topic)
                .containsExactly("tongbao.reports", "tongbao.reports", "tongbao.submissions");
        Submission sent = new AvroCodec<>(registry, Topics.SUBMISSIONS, Submission.class)
                .decode(first.history().get(2).value());
        assertThat(sent).isEqualTo(written);
        assertThat(sent.getRows().get(0).getTopic()).isNull();
        assertThat(sent.getRows().get(1).getTopic()).isEqualTo("tongbao.reports");
        assertThat(sent.getRows().get(1).getOffset()).isNotNull();
    }

    @Test
    void whatIsTooLargeIsToldApart() {
        first.sendException = new RecordTooLargeException("8 MB");

        assertThatThrownBy(() -> writer.write(submission(), PUBLISHED))
                .isInstanceOfSatisfying(PublishException.class, each -> assertThat(each.isTooLarge())
                        .isTrue());
    }

    @Test
    void whatFailsIsToldAndTheNextOneIsOfANewProducer() {
        first.commitTransactionException = new TimeoutException("no answer");

        assertThatThrownBy(() -> writer.write(submission(), PUBLISHED))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("r could not be published: no answer");
        writer.write(submission(), PUBLISHED);

        assertThat(first.closed()).isTrue();
        assertThat(second.commitCount()).isEqualTo(1);
    }
}
