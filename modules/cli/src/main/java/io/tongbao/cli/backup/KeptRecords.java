package io.tongbao.cli.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** Records of a partition in a file, an Avro container. */
final class KeptRecords {
    private static final int QUICK = 1;
    private static final Schema SCHEMA = schema();
    private static final Schema HEADER = SCHEMA.getField("headers").schema().getElementType();

    private KeptRecords() {}

    /** A record as it was kept. */
    record Kept(long offset, long timestamp, byte @Nullable [] key, byte @Nullable [] value, List<Header> headers) {}

    /** Writes them. */
    static final class Writer implements AutoCloseable {
        private final DataFileWriter<GenericRecord> file = new DataFileWriter<>(new GenericDatumWriter<>(SCHEMA));
        private long count;

        Writer(OutputStream out) throws IOException {
            file.setCodec(CodecFactory.deflateCodec(QUICK));
            file.create(SCHEMA, out);
        }

        void add(ConsumerRecord<byte[], byte[]> each) throws IOException {
            GenericRecord kept = new GenericData.Record(SCHEMA);
            kept.put("offset", each.offset());
            kept.put("timestamp", each.timestamp());
            kept.put("key", wrapped(each.key()));
            kept.put("value", wrapped(each.value()));
            List<GenericRecord> headers = new ArrayList<>();
            for (Header header : each.headers()) {
                GenericRecord one = new GenericData.Record(HEADER);
                one.put("name", header.key());
                one.put("value", wrapped(header.value()));
                headers.add(one);
            }
            kept.put("headers", headers);
            file.append(kept);
            count++;
        }

        long count() {
            return count;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** Reads them. */
    static final class Reader implements AutoCloseable, Iterator<Kept> {
        private final DataFileStream<GenericRecord> file;

        Reader(InputStream in) throws IOException {
            file = new DataFileStream<>(new BufferedInputStream(in), new GenericDatumReader<>(SCHEMA));
        }

        @Override
        public boolean hasNext() {
            return file.hasNext();
        }

        @Override
        public Kept next() {
            GenericRecord kept = file.next();
            List<Header> headers = new ArrayList<>();
            for (Object each : (List<?>) kept.get("headers")) {
                GenericRecord header = (GenericRecord) each;
                headers.add(new RecordHeader(header.get("name").toString(), bytes(header.get("value"))));
            }
            return new Kept(
                    (long) kept.get("offset"),
                    (long) kept.get("timestamp"),
                    bytes(kept.get("key")),
                    bytes(kept.get("value")),
                    headers);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    private static @Nullable ByteBuffer wrapped(byte @Nullable [] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }

    private static byte @Nullable [] bytes(@Nullable Object kept) {
        if (kept == null) {
            return null;
        }
        ByteBuffer buffer = (ByteBuffer) kept;
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static Schema schema() {
        try (InputStream file = KeptRecords.class.getResourceAsStream("/backup/record.avsc")) {
            return new Schema.Parser().parse(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
