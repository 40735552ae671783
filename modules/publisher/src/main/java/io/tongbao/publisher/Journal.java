package io.tongbao.publisher;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * What a run has to remember so that it can be resumed: its submission's id, what was acknowledged, and from where to
 * read what became of it. Safe for several threads.
 */
public interface Journal extends AutoCloseable {
    /** Id of the submission, which the ids of reports without a revision contain (R1). */
    String submission();

    /** Where the record of that index lies, if it was acknowledged already. */
    Optional<Place> sent(long index);

    /** Remembers that the record of that index was acknowledged. */
    void add(long index, Place place);

    /** Where to read results from, as of before the first record was sent; empty in a new run. */
    Map<TopicPartition, Long> positions();

    /** Remembers where to read results from. */
    void mark(Map<TopicPartition, Long> positions);

    /** Makes sure that everything so far survives a power cut. */
    void force();

    /** Forgets the run: it is complete, and the same files again are a new submission. */
    void finish();

    /** Releases it; an unfinished run can be resumed. */
    @Override
    void close();

    /** A journal that is not kept, for what need not be resumed. */
    static Journal none(String submission) {
        return new NoJournal(submission);
    }
}
