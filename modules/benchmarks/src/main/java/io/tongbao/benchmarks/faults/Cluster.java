package io.tongbao.benchmarks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Broker, registry, database and roles, each in a process of its own that keeps its folder and ports; every role reaches
 * every other by a {@link Link} of its own. The harness itself goes straight, but for what it publishes.
 */
final class Cluster implements AutoCloseable {
    static final String KAFKA = "kafka";
    static final String REGISTRY = "registry";
    static final String DATABASE = "database";
    static final String RECEIVER = "receiver";
    static final String SERVER = "server";
    static final String NOTIFIER = "notifier";
    /** Towns that publish: the harness. */
    static final String TOWNS = "towns";

    private static final String LOOPBACK = "127.0.0.1:";
    private static final String MAIN = "io.tongbao.cli.Tongbao";
    private static final Duration DELAY = Duration.ofMillis(150);

    private final Path folder;
    private final List<String> roles;
    private final FreePorts ports = new FreePorts();
    private final Map<String, Integer> own = new TreeMap<>();
    private final Map<Integer, Integer> ways = new TreeMap<>();
    private final Map<String, Link> links = new TreeMap<>();
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Thread atShutdown = new Thread(this::end, "cluster-end");
    private final Means means;
    private int startedAgain;

    private Cluster(Path folder, List<String> roles, Means means) {
        this.folder = folder;
        this.roles = List.copyOf(roles);
        this.means = means;
    }

    /**
     * Starts and prepares one in an empty folder, and waits until all of it serves.
     *
     * @param roles their names, each a role and, where there are several, a number: {@code sink-2}
     * @param receiver port of who is told of alerts
     * @param means what its processes are started with for some faults
     */
    static Cluster start(Path folder, List<String> roles, int receiver, Means means)
            throws IOException, InterruptedException {
        Cluster cluster = new Cluster(Files.createDirectories(folder), roles, means);
        Runtime.getRuntime().addShutdownHook(cluster.atShutdown);
        try {
            cluster.lay(receiver);
            cluster.prepare();
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** Gives everybody ports, and lays the ways between them. */
    private void lay(int receiver) throws IOException {
        own.put(RECEIVER, receiver);
        for (String each : List.of(KAFKA, REGISTRY, DATABASE, SERVER)) {
            own.put(each, ports.next());
        }
        link(REGISTRY, KAFKA);
        link(TOWNS, KAFKA);
        link(TOWNS, REGISTRY);
        link(TOWNS, SERVER);
        for (String role : roles) {
            own.put(role + " status", ports.next());
            link(role, KAFKA);
            link(role, REGISTRY);
            if (!role.startsWith("processor")) {
                link(role, DATABASE);
            }
        }
        link(NOTIFIER, RECEIVER);
    }

    /** The broker tells those who come by a proxy to come back by it, as it listens for each of them on a port apart. */
    private void link(String from, String to) throws IOException {
        int port = ports.next();
        int target = portOf(to);
        if (to.equals(KAFKA)) {
            target = ports.next();
            ways.put(target, port);
        }
        links.put(way(from, to), new Link(way(from, to), port, target, DELAY));
    }

    private static String way(String from, String to) {
        return from + "-" + to;
    }

    private void prepare() throws IOException, InterruptedException {
        List<String> kafka = new ArrayList<>(
                List.of("-Xmx512m", Backing.class.getName(), KAFKA, at("kafka"), Integer.toString(portOf(KAFKA))));
        ways.forEach((port, told) -> kafka.add(port + "=" + told));
        add(KAFKA, Backing.SERVES, kafka);
        add(
                DATABASE,
                Backing.SERVES,
                List.of(
                        "-Xmx256m",
                        Backing.class.getName(),
                        DATABASE,
                        at("postgres"),
                        Integer.toString(portOf(DATABASE))));
        add(
                REGISTRY,
                Backing.SERVES,
                List.of(
                        "-Xmx128m",
                        Backing.class.getName(),
                        REGISTRY,
                        address(REGISTRY, KAFKA),
                        Integer.toString(portOf(REGISTRY))));
        member(KAFKA).start();
        member(DATABASE).start();
        member(KAFKA).awaitServing();
        member(REGISTRY).start();
        member(REGISTRY).awaitServing();
        member(DATABASE).awaitServing();
        placeTables();
        Files.write(
                folder.resolve("direct.properties"),
                List.of(
                        "tongbao.kafka.bootstrap.servers=" + bootstrapServers(),
                        "tongbao.schema.registry.url=" + registryUrl(),
                        "tongbao.database.url=" + jdbcUrl(portOf(DATABASE)),
                        "tongbao.topics.partitions=2"));
        command("topics", "create");
        command("schemas", "register");
        command("db", "migrate");
        for (String role : roles) {
            addRole(role);
            member(role).start();
        }
        for (String role : roles) {
            member(role).awaitServing();
        }
    }

    private void addRole(String role) throws IOException {
        Path config = folder.resolve(role + ".properties");
        List<String> lines = new ArrayList<>(List.of(
                "tongbao.kafka.bootstrap.servers=" + address(role, KAFKA),
                "tongbao.schema.registry.url=http://" + address(role, REGISTRY),
                "tongbao.topics.partitions=2",
                "tongbao.processor.standby.replicas=1",
                "tongbao.clock.every=1",
                "tongbao.server.drain.seconds=0",
                "tongbao.status.port=" + portOf(role + " status")));
        if (!role.startsWith("processor")) {
            lines.add(
                    "tongbao.database.url=" + jdbcUrl(link(way(role, DATABASE)).port()));
        }
        if (role.equals(NOTIFIER)) {
            lines.add("tongbao.notifier.receivers=office");
            lines.add("tongbao.notifier.receiver.office.kind=webhook");
            lines.add("tongbao.notifier.receiver.office.url=http://" + address(NOTIFIER, RECEIVER) + "/alerts");
            lines.add("tongbao.notifier.receiver.office.immediate=RED,YELLOW,BLUE");
        }
        if (role.equals("processor-1")) {
            lines.add("tongbao.instance=processor-1"); // one with a place that is kept, the others without
        }
        Files.write(config, lines);
        List<String> words = new ArrayList<>(
                List.of("-Xmx512m", MAIN, "run", role.replaceFirst("-\\d+$", ""), "--config", config.toString()));
        if (role.startsWith("processor")) {
            words.addAll(List.of("--data", at(role)));
        }
        if (role.equals(SERVER)) {
            words.addAll(List.of("--port", Integer.toString(portOf(SERVER))));
        }
        add(role, "/health/ready", words);
    }

    private void add(String name, String sign, List<String> words) {
        members.put(name, new Member(name, folder.resolve(name + ".log"), sign, words));
    }

    /** Lets all tables lie on the small file system, where there is one. */
    private void placeTables() throws IOException {
        if (means.disk() == null) {
            return;
        }
        Path tablespace = Files.createDirectories(means.disk().resolve("tables"));
        try (Connection connection = DriverManager.getConnection(jdbcUrl().replace("/tongbao?", "/postgres?"));
                Statement statement = connection.createStatement()) {
            statement.execute("create tablespace small location '" + tablespace + "'");
            statement.execute("alter database tongbao set tablespace small");
        } catch (SQLException e) {
            throw new IOException("tables could not be placed on " + tablespace, e);
        }
    }

    /** Runs a command of Tongbao to its end, giving its status; what it says is in the log of its name. */
    int run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                System.getProperty("java.class.path"),
                MAIN));
        command.addAll(List.of(words));
        command.addAll(List.of("--config", folder.resolve("direct.properties").toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said(words[0]).toFile())
                .start()
                .waitFor();
    }

    /** Where a command's words are. */
    Path said(String command) {
        return folder.resolve(command + ".log");
    }

    /** Runs a command that has to be a success. */
    void command(String... words) throws IOException, InterruptedException {
        int status = run(words);
        if (status != 0) {
            throw new IllegalStateException(
                    String.join(" ", words) + " ended with status " + status + ": " + Files.readString(said(words[0])));
        }
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    /** Where its files are. */
    Path folder() {
        return folder;
    }

    /** Its roles, as they were named. */
    List<String> roles() {
        return roles;
    }

    /** A process of it. */
    Member member(String name) {
        return known(members.get(name), name);
    }

    /** Names of all processes. */
    Set<String> members() {
        return Set.copyOf(members.keySet());
    }

    /** The way from one to another. */
    Link link(String name) {
        return known(links.get(name), name);
    }

    private static <T> T known(@Nullable T found, String name) {
        return Objects.requireNonNull(found, () -> name + " is no part of the cluster");
    }

    private int portOf(String name) {
        return known(own.get(name), name);
    }

    /** Names of all ways. */
    List<String> links() {
        return List.copyOf(links.keySet());
    }

    /** Where one reaches another: {@code host:port} of a proxy. */
    String address(String from, String to) {
        return LOOPBACK + link(way(from, to)).port();
    }

    /** The broker itself. */
    String bootstrapServers() {
        return LOOPBACK + portOf(KAFKA);
    }

    /** The registry itself. */
    String registryUrl() {
        return "http://" + LOOPBACK + portOf(REGISTRY);
    }

    /** Where a role tells how it is. */
    String status(String role) {
        return "http://" + LOOPBACK + portOf(role + " status");
    }

    /** Where the database itself is. */
    String jdbcUrl() {
        return jdbcUrl(portOf(DATABASE));
    }

    private static String jdbcUrl(int port) {
        return "jdbc:postgresql://" + LOOPBACK + port + "/tongbao?user=postgres";
    }

    /** A connection to the database itself. */
    Connection database() throws SQLException {
        return DriverManager.getConnection(jdbcUrl());
    }

    /** Starts what has ended by itself, as whoever keeps processes running does, giving whom. */
    List<String> startAgain() throws IOException {
        List<String> again = new ArrayList<>();
        for (Member each : members.values()) {
            if (each.hasEndedByItself()) {
                each.start();
                again.add(each.name());
                startedAgain++;
            }
        }
        return again;
    }

    /** How many processes ended by themselves so far, though nobody killed them. */
    int startedAgain() {
        return startedAgain;
    }

    /** Opens all ways, and waits until everybody serves. */
    void healed() throws IOException, InterruptedException {
        links.values().forEach(each -> each.set(Link.State.OPEN));
        for (Member each : members.values()) {
            each.awaitServing();
            startAgain(); // those that waited in vain for this one, all at once
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atShutdown);
        } catch (IllegalStateException ending) {
            return; // the hook does it
        }
        end();
    }

    /** Roles first, those that they need last. */
    private void end() {
        List<Member> all = new ArrayList<>(members.values());
        Collections.reverse(all);
        try {
            for (Member each : all) {
                if (roles.contains(each.name())) {
                    each.kill();
                }
            }
            for (Member each : all) {
                each.stop();
            }
            for (Link each : links.values()) {
                each.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException("ways were not closed", e);
        }
    }

    /** Its processes and their numbers, for whoever looks. */
    @Override
    public String toString() {
        return members.values().stream()
                .map(each -> each.name() + " " + each.pid())
                .collect(Collectors.joining(", "));
    }
}
