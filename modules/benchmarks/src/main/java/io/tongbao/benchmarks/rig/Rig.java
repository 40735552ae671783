package io.tongbao.benchmarks.rig;

import io.tongbao.contracts.Registry;
import io.tongbao.contracts.TopicCreation;
import io.tongbao.embedded.EmbeddedStack;
import io.tongbao.embedded.StackEndpoints;
import io.tongbao.embedded.StackPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Broker, registry and database in this process, with topics, schemas and tables as an operator prepares them; what is
 * measured runs in processes of its own. Every database is made from the same prepared one.
 */
public final class Rig implements AutoCloseable {
    private static final String MAIN = "io.tongbao.cli.Tongbao";
    private static final String PREPARED = "tongbao";

    private final Path folder;
    private final EmbeddedStack stack;
    private final Path config;
    private final List<Child> children = new CopyOnWriteArrayList<>();
    private final Thread atShutdown = new Thread(this::stop, "rig-stop");

    private Rig(Path folder, EmbeddedStack stack, Path config) {
        this.folder = folder;
        this.stack = stack;
        this.config = config;
    }

    /**
     * Starts and prepares it in an empty folder.
     *
     * @param settings of the system, such as {@code tongbao.topics.partitions}
     */
    public static Rig start(Path folder, Map<String, String> settings) throws IOException, InterruptedException {
        EmbeddedStack stack = EmbeddedStack.start(folder.resolve("stack"), StackPorts.any());
        StackEndpoints where = stack.endpoints();
        List<String> lines = new ArrayList<>(List.of(
                "tongbao.kafka.bootstrap.servers=" + where.bootstrapServers(),
                "tongbao.schema.registry.url=" + where.schemaRegistryUrl(),
                "tongbao.database.url=" + where.jdbcUrl()));
        settings.forEach((key, value) -> lines.add(key + "=" + value));
        Rig rig = new Rig(folder, stack, Files.write(folder.resolve("tongbao.properties"), lines));
        Runtime.getRuntime().addShutdownHook(rig.atShutdown);
        try {
            rig.run("topics", "create");
            rig.run("schemas", "register");
            rig.run("db", "migrate");
            return rig;
        } catch (IOException | InterruptedException | RuntimeException e) {
            rig.close();
            throw e;
        }
    }

    /** Where Kafka is reached. */
    public String bootstrapServers() {
        return stack.endpoints().bootstrapServers();
    }

    /** Where the registry is reached. */
    public String registryUrl() {
        return stack.endpoints().schemaRegistryUrl();
    }

    /** The registry. */
    public Registry registry() {
        return new Registry(Map.of("schema.registry.url", registryUrl()));
    }

    /** Where what is said and made lies. */
    public Path folder() {
        return folder;
    }

    /** Runs a command of Tongbao to its end, which has to be a success. */
    public void run(String... words) throws IOException, InterruptedException {
        tongbao(words).untilItEnds();
    }

    /** Publishes files, which has to be a success. */
    public void publish(List<String> files) throws IOException, InterruptedException {
        run(Stream.concat(Stream.of("publish"), files.stream()).toArray(String[]::new));
    }

    /** Creates a topic of one partition. */
    public void topic(String name) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            TopicCreation.createMissing(admin, List.of(new NewTopic(name, 1, (short) 1)));
        }
    }

    /** Starts a command of Tongbao. */
    public Child tongbao(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--config", config.toString()));
        return started(words[0], MAIN, all);
    }

    /** Starts the one processor of a measurement. */
    public Child processor() throws IOException {
        return tongbao("run", "processor", "--data", folder.resolve("state").toString());
    }

    /** Starts a program of the benchmarks' own. */
    public Child program(Class<?> main, String... words) throws IOException {
        return started(main.getSimpleName(), main.getName(), List.of(words));
    }

    private Child started(String name, String main, List<String> words) throws IOException {
        List<String> program = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), main));
        program.addAll(words);
        return kept(Child.start(name, folder, program));
    }

    /** Starts a program of a rival. */
    public Child rival(Rival rival, String main, String... words) throws IOException, InterruptedException {
        List<String> program = new ArrayList<>(rival.program(main));
        program.addAll(List.of(words));
        return kept(Child.start(rival.name(), folder, program));
    }

    private Child kept(Child child) {
        children.add(child);
        return child;
    }

    /** Makes a database with Tongbao's tables, nothing in them, giving its JDBC address. */
    public String database(String name) throws SQLException {
        return database(name, PREPARED);
    }

    /** Makes a database without any table, giving its JDBC address. */
    public String emptyDatabase(String name) throws SQLException {
        return database(name, "template1");
    }

    private String database(String name, String template) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        }
        return address(name);
    }

    private String address(String name) {
        return stack.endpoints().jdbcUrl().replaceFirst("(//[^/]+/)[^?]+", "$1" + name);
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atShutdown);
        stop();
    }

    /** Leaves nothing running, also after Ctrl-C. */
    private void stop() {
        children.forEach(Child::close);
        stack.close();
    }
}
