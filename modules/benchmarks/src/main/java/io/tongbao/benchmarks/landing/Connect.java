package io.tongbao.benchmarks.landing;

import io.tongbao.benchmarks.rig.Child;
import io.tongbao.benchmarks.rig.Rig;
import io.tongbao.benchmarks.rig.Rival;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Kafka Connect with Debezium's JDBC sink, in one of the ways in which it can be set. */
enum Connect {
    /** With what is default. */
    AS_IT_COMES("Debezium", "", "", ""),
    /** Large batches, reduced by key, each sent as one statement of many rows. */
    REWRITTEN(
            "Debezium, rewritten",
            "consumer.max.poll.records=10000\nconsumer.max.partition.fetch.bytes=8388608\n",
            "batch.size=10000\nuse.reduction.buffer=true\n",
            "&reWriteBatchedInserts=true"),
    /** Large batches, reduced by key, each sent as arrays. */
    ARRAYS(
            "Debezium, arrays",
            "consumer.max.poll.records=10000\nconsumer.max.partition.fetch.bytes=8388608\n",
            "batch.size=10000\nuse.reduction.buffer=true\ndialect.postgres.unnest.insert.enabled=true\n",
            "");

    private final String title;
    private final String reading;
    private final String writing;
    private final String driver;

    Connect(String title, String reading, String writing, String driver) {
        this.title = title;
        this.reading = reading;
        this.writing = writing;
        this.driver = driver;
    }

    /** What it is called where it is told of. */
    String title() {
        return title;
    }

    /** Starts it: it lands a topic in table {@code figures}, which it makes, but for one field. */
    Child start(Rig rig, String name, String topic, String without, String database)
            throws IOException, InterruptedException {
        Path worker = properties(
                rig,
                name + "-worker",
                List.of(
                        "bootstrap.servers=" + rig.bootstrapServers(),
                        "listeners=http://127.0.0.1:0",
                        "key.converter=org.apache.kafka.connect.storage.StringConverter",
                        "value.converter=io.confluent.connect.avro.AvroConverter",
                        "value.converter.schema.registry.url=" + rig.registryUrl(),
                        "offset.storage.file.filename=" + rig.folder().resolve(name + ".offsets"),
                        "consumer.auto.offset.reset=earliest",
                        "consumer.isolation.level=read_committed",
                        reading));
        Path sink = properties(
                rig,
                name + "-sink",
                List.of(
                        "name=" + name,
                        "connector.class=io.debezium.connector.jdbc.JdbcSinkConnector",
                        "tasks.max=1",
                        "topics=" + topic,
                        "connection.url=" + database + driver,
                        "connection.username=postgres",
                        "connection.password=",
                        "insert.mode=upsert",
                        "primary.key.mode=record_value",
                        "primary.key.fields=indicator,region,period",
                        "schema.evolution=basic",
                        "collection.name.format=figures",
                        "field.exclude.list=" + without,
                        writing));
        return rig.rival(
                Rival.DEBEZIUM, "org.apache.kafka.connect.cli.ConnectStandalone", worker.toString(), sink.toString());
    }

    private static Path properties(Rig rig, String name, List<String> lines) throws IOException {
        return Files.write(rig.folder().resolve(name + ".properties"), lines);
    }
}
