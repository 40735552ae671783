package io.tongbao.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A process that runs a stack and writes to it until it is killed, saying on its output what was acknowledged. */
public final class StackChild {
    static final String TOPIC = "reports";
    static final String ACKNOWLEDGED = "acknowledged ";
    static final int WRITERS = 4;
    static final int NUMBERS_PER_WRITER = 1_000_000;

    private StackChild() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedStack stack = EmbeddedStack.start(Path.of(arguments[0]), StackPorts.any());
        StackEndpoints endpoints = stack.endpoints();
        try (var admin = Admin.create(Map.of("bootstrap.servers", endpoints.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1))).all().get();
        }
        try (Connection database = DriverManager.getConnection(endpoints.jdbcUrl())) {
            database.createStatement().execute("create table report (number int primary key)");
        }
        for (int writer = 0; writer < WRITERS; writer++) {
            int first = writer * NUMBERS_PER_WRITER;
            new Thread(() -> write(endpoints, first), "writer").start();
        }
    }

    // several, so that a kill finds at least one just after its commit was acknowledged
    private static void write(StackEndpoints endpoints, int first) {
        try (var producer = Records.producer(endpoints.bootstrapServers(), Map.of("transactional.id", TOPIC + first));
                Connection database = DriverManager.getConnection(endpoints.jdbcUrl())) {
            producer.initTransactions();
            for (int number = first; number < first + NUMBERS_PER_WRITER; number++) {
                producer.beginTransaction();
                producer.send(Records.record(TOPIC, Integer.toString(number)));
                database.createStatement().execute("insert into report values (" + number + ")");
                producer.commitTransaction();
                System.out.println(ACKNOWLEDGED + number);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
