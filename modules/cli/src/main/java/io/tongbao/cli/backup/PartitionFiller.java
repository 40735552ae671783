package io.tongbao.cli.backup;

import io.tongbao.processor.ChecksState;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes records to the offsets at which they lay: receipts, rejects, marks and explanations name them. Offsets that
 * transactions had taken for their ends are taken by such again: a commit takes one, an abort one more than its records.
 */
final class PartitionFiller implements AutoCloseable {
    private static final int LARGEST = 16 << 20;

    private final Producer<byte[], byte[]> plain;
    private final Producer<byte[], byte[]> transactional;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    PartitionFiller(Map<String, String> kafka) {
        plain = producer(kafka, Map.of());
        transactional = producer(kafka, Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "tongbao-restore"));
        transactional.initTransactions();
    }

    /**
     * Fills a partition that is empty.
     *
     * @param isPlaced whether each record has to come to its offset
     * @param done called after each record
     */
    void fill(
            TopicPartition partition,
            KeptRecords.Reader records,
            long end,
            boolean isPlaced,
            Schemas schemas,
            Runnable done) {
        KeptRecords.Kept last = null;
        long next = 0;
        while (records.hasNext()) {
            KeptRecords.Kept each = records.next();
            if (isPlaced && each.offset() > next) {
                leave(partition, last, each.offset() - next, schemas);
            } else if (last != null) {
                send(plain, partition, last, schemas);
            }
            last = each;
            next = each.offset() + 1;
            done.run();
        }
        if (isPlaced && end > next) {
            leave(partition, last, end - next, schemas);
        } else if (last != null) {
            send(plain, partition, last, schemas);
        }
        flush();
    }

    /** Sends what is still to be sent, and takes so many offsets after it. */
    private void leave(TopicPartition partition, KeptRecords.@Nullable Kept last, long offsets, Schemas schemas) {
        if (offsets == 1) {
            if (last == null) {
                throw new BackupException(partition + " begins at offset 1, which cannot be written so / 起始偏移量1无法重建");
            }
            flush();
            transactional.beginTransaction();
            send(transactional, partition, last, schemas);
            transactional.commitTransaction();
        } else {
            if (last != null) {
                send(plain, partition, last, schemas);
            }
            flush();
            transactional.beginTransaction();
            for (long i = 1; i < offsets; i++) {
                send(transactional, new ProducerRecord<>(partition.topic(), partition.partition(), null, new byte[0]));
            }
            transactional.flush();
            transactional.abortTransaction();
        }
        check();
    }

    private void send(
            Producer<byte[], byte[]> producer, TopicPartition partition, KeptRecords.Kept kept, Schemas schemas) {
        byte[] value = kept.value();
        send(
                producer,
                new ProducerRecord<>(
                        partition.topic(),
                        partition.partition(),
                        kept.timestamp(),
                        kept.key(),
                        value == null ? null : ChecksState.withRecords(partition.topic(), value, schemas::translated),
                        kept.headers()));
    }

    private void send(Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> each) {
        var unused = producer.send(each, (sent, failed) -> {
            if (failed != null) {
                failure.compareAndSet(null, failed);
            }
        });
    }

    private void flush() {
        plain.flush();
        check();
    }

    private void check() {
        Exception failed = failure.get();
        if (failed != null) {
            throw new BackupException(
                    "a record could not be written (" + failed.getMessage()
                            + "): run the same restore again / 写入失败，请重新执行恢复",
                    failed);
        }
    }

    @Override
    public void close() {
        plain.close();
        transactional.close();
    }

    private static Producer<byte[], byte[]> producer(Map<String, String> kafka, Map<String, Object> more) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.putAll(more);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
