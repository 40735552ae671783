package io.tongbao.publisher;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.EventTexts;
import io.tongbao.contracts.LogKeys;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.Reasons;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Rejected;
import io.tongbao.contracts.Rejects;
import io.tongbao.contracts.TargetLetter;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.Entitlement;
import io.tongbao.statistics.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a record of an ingress topic: the same on the shared input, or a reject with its reason (V02). */
final class Ingress {
    /** Header of a forwarded record: the place on the ingress topic that it came in by, and with it who sent it. */
    static final String CAME_IN_BY = "tongbao-ingress";

    private static final Logger LOG = LoggerFactory.getLogger(Ingress.class);

    static final Pattern TOPICS = Pattern.compile(Pattern.quote(Topics.INGRESS) + ".+");

    private final Registry registry;
    private final Function<String, List<Entitlement>> entitled;
    private final InputCodec codec;
    private final AvroCodec<EconomicReport> reports;
    private final AvroCodec<ProjectReport> projects;
    private final AvroCodec<TargetLetter> targets;
    private final AvroCodec<Rejected> rejects;

    Ingress(Registry registry, Function<String, List<Entitlement>> entitled) {
        this.registry = registry;
        this.entitled = entitled;
        this.codec = new InputCodec(registry);
        this.reports = new AvroCodec<>(registry, Topics.REPORTS, EconomicReport.class);
        this.projects = new AvroCodec<>(registry, Topics.PROJECTS, ProjectReport.class);
        this.targets = new AvroCodec<>(registry, Topics.TARGETS, TargetLetter.class);
        this.rejects = new AvroCodec<>(registry, Topics.REJECTS, Rejected.class);
    }

    /**
     * Judges one.
     *
     * @throws UncheckedIOException when the registry is away: nobody knows yet what the record is
     */
    ProducerRecord<String, byte[]> judge(ConsumerRecord<byte[], byte[]> record, Producer<String, byte[]> producer) {
        SpecificRecord value;
        try {
            value = read(record);
        } catch (SerializationException e) {
            return reject(record, null, List.of(unreadable(record, e)));
        }
        String publisher = record.topic().substring(Topics.INGRESS.length());
        List<Problem> problems = problems(publisher, value);
        if (!problems.isEmpty()) {
            return reject(record, value, problems);
        }
        ProducerRecord<String, byte[]> forwarded = codec.toItsTopic(outgoing(value, record), producer);
        forwarded.headers().add(CAME_IN_BY, place(record).getBytes(StandardCharsets.UTF_8));
        return forwarded;
    }

    private SpecificRecord read(ConsumerRecord<byte[], byte[]> record) {
        byte[] bytes = record.value();
        if (bytes == null || bytes.length < 5 || bytes[0] != 0) {
            throw new SerializationException("it is not in the wire format of the schema registry");
        }
        String type = type(ByteBuffer.wrap(bytes, 1, 4).getInt());
        return switch (type) {
            case "EconomicReport" -> reports.decode(bytes);
            case "ProjectReport" -> projects.decode(bytes);
            case "TargetLetter" -> targets.decode(bytes);
            default -> throw new SerializationException("it is a " + type);
        };
    }

    private String type(int schema) {
        try {
            String name = registry.client().getSchemaById(schema).name();
            return name.substring(name.lastIndexOf('.') + 1);
        } catch (RestClientException e) {
            if (e.getStatus() == 404) {
                throw new SerializationException("its schema " + schema + " is not registered", e);
            }
            throw new UncheckedIOException(new IOException("the schema registry refused: " + e.getMessage(), e));
        } catch (IOException e) {
            throw new UncheckedIOException("the schema registry does not answer: " + e.getMessage(), e);
        }
    }

    /** What speaks against it by the right that fits it best: each of the publisher's keys is one. */
    private List<Problem> problems(String publisher, SpecificRecord value) {
        List<Problem> texts = EventTexts.check(value);
        return !texts.isEmpty()
                ? texts
                : entitled.apply(publisher).stream()
                        .map(each -> Rights.check(each, value))
                        .min(Comparator.comparingInt(List::size))
                        .orElseGet(() -> List.of(unknown(publisher)));
    }

    private static Problem unknown(String publisher) {
        return new Problem(
                "V02",
                "publisher",
                publisher,
                "publisher '" + publisher + "' has no key; an operator issues one (keys issue --holder " + publisher
                        + ")",
                "报送方“" + publisher + "”没有密钥，请向管理员申请（keys issue --holder " + publisher + "）");
    }

    private static String place(ConsumerRecord<byte[], byte[]> record) {
        return new Place(record.topic(), record.partition(), record.offset()).text();
    }

    /** With an id and an origin of the place it came in by, where its sender gave none. */
    private static Outgoing outgoing(SpecificRecord value, ConsumerRecord<byte[], byte[]> record) {
        String place = place(record);
        if (value instanceof EconomicReport report) {
            report.setId(report.getId().isBlank() ? place : report.getId());
            report.setOrigin(Objects.requireNonNullElse(report.getOrigin(), place));
            return Outgoing.report(report);
        }
        if (value instanceof ProjectReport report) {
            report.setId(report.getId().isBlank() ? place : report.getId());
            report.setOrigin(Objects.requireNonNullElse(report.getOrigin(), place));
            return Outgoing.project(report);
        }
        TargetLetter letter = (TargetLetter) value;
        letter.setId(letter.getId().isBlank() ? place : letter.getId());
        letter.setOrigin(Objects.requireNonNullElse(letter.getOrigin(), place));
        return Outgoing.target(letter);
    }

    private static Problem unreadable(ConsumerRecord<byte[], byte[]> record, SerializationException cause) {
        return new Problem(
                "FORMAT",
                "value",
                null,
                "the record cannot be read (" + cause.getMessage() + "); send an EconomicReport, ProjectReport or"
                        + " TargetLetter in Avro with a schema registered for " + record.topic(),
                "记录无法读取（" + cause.getMessage() + "）；请按已为" + record.topic() + "注册的Avro模式发送");
    }

    private ProducerRecord<String, byte[]> reject(
            ConsumerRecord<byte[], byte[]> record, @Nullable SpecificRecord value, List<Problem> problems) {
        Rejected.Builder rejected = value == null
                ? Rejected.newBuilder().setRaw(record.value() == null ? null : Rejects.raw(record.value()))
                : Rejects.of(value);
        Rejected refused = Rejects.fitting(rejected.setReasons(Reasons.of(problems))
                .setSourceTopic(record.topic())
                .setSourcePartition(record.partition())
                .setSourceOffset(record.offset())
                .setKnownAt(Instant.ofEpochMilli(record.timestamp()))
                .build());
        LOG.atInfo()
                .addKeyValue(LogKeys.EVENT, refused.getId())
                .addKeyValue(LogKeys.PLACE, place(record))
                .log(
                        "{} is not admitted: {}",
                        place(record),
                        problems.stream().map(Problem::messageEn).toList());
        return new ProducerRecord<>(Topics.REJECTS.name(), Rejects.key(text(value, "region")), rejects.encode(refused));
    }

    private static String text(@Nullable SpecificRecord value, String field) {
        var known = value == null ? null : value.getSchema().getField(field);
        return known == null || value == null ? "" : Objects.toString(value.get(known.pos()), "");
    }
}
