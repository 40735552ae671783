package io.tongbao.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A process that runs a stack and writes to it until it is killed, saying on its output what was acknowledged. */
public final class StackChild {
    static final String TOPIC = "reports";
    static final String ACKNOWLEDGED = "acknowledged ";

    private StackChild() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedStack stack = EmbeddedStack.start(Path.of(arguments[0]), StackPorts.any());
        StackEndpoints endpoints = stack.endpoints();
        try (var admin = Admin.create(Map.of("bootstrap.servers", endpoints.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1))).all().get();
        }
        try (var producer = Records.producer(endpoints.bootstrapServers(), Map.of("transactional.id", TOPIC));
                Connection database = DriverManager.getConnection(endpoints.jdbcUrl())) {
            database.createStatement().execute("create table report (number int primary key)");
            producer.initTransactions();
            for (int number = 0; ; number++) {
                producer.beginTransaction();
                producer.send(Records.record(TOPIC, Integer.toString(number)));
                producer.commitTransaction();
                database.createStatement().execute("insert into report values (" + number + ")");
                System.out.println(ACKNOWLEDGED + number);
            }
        }
    }
}
