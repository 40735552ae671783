package io.tongbao.publisher;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/** Remembers nothing. */
record NoJournal(String submission) implements Journal {
    @Override
    public Optional<Place> sent(long index) {
        return Optional.empty();
    }

    @Override
    public void add(long index, Place place) {
        // not kept
    }

    @Override
    public Map<TopicPartition, Long> positions() {
        return Map.of();
    }

    @Override
    public void mark(Map<TopicPartition, Long> positions) {
        // not kept
    }

    @Override
    public void force() {
        // not kept
    }

    @Override
    public void finish() {
        // not kept
    }

    @Override
    public void close() {
        // nothing to release
    }
}
