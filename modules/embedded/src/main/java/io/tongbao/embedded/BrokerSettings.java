package io.tongbao.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The settings of a single broker that is its own controller and has to be back quickly after a crash. */
final class BrokerSettings {
    static final int NODE_ID = 1;
    static final String CONTROLLER = "CONTROLLER";

    private BrokerSettings() {}

    /** @param ways other ports to listen on, each with the port that clients which come that way are told to use */
    static Properties of(Path logDirectory, int port, int controllerPort, Map<Integer, Integer> ways) {
        var settings = new Properties();
        identity(settings, logDirectory, port, controllerPort);
        listenOn(settings, ways);
        keepEverything(settings);
        singleNode(settings);
        small(settings);
        quick(settings);
        return settings;
    }

    static Properties controllerAlone(Path logDirectory, int port) {
        var settings = new Properties();
        settings.put("process.roles", "controller");
        settings.put("listeners", CONTROLLER + "://" + Ports.LOOPBACK + ":" + port);
        quorum(settings, logDirectory, port);
        return settings;
    }

    private static void identity(Properties settings, Path logDirectory, int port, int controllerPort) {
        String client = "PLAINTEXT://" + Ports.LOOPBACK + ":" + port;
        settings.put("process.roles", "broker,controller");
        settings.put("listeners", client + "," + CONTROLLER + "://" + Ports.LOOPBACK + ":" + controllerPort);
        settings.put("advertised.listeners", client);
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        quorum(settings, logDirectory, controllerPort);
    }

    private static void listenOn(Properties settings, Map<Integer, Integer> ways) {
        new TreeMap<>(ways).forEach((port, told) -> {
            String name = "WAY" + port;
            settings.merge("listeners", "," + name + "://" + Ports.LOOPBACK + ":" + port, BrokerSettings::joined);
            settings.merge(
                    "advertised.listeners", "," + name + "://" + Ports.LOOPBACK + ":" + told, BrokerSettings::joined);
            settings.merge("listener.security.protocol.map", "," + name + ":PLAINTEXT", BrokerSettings::joined);
        });
    }

    private static Object joined(Object before, Object more) {
        return before.toString() + more;
    }

    private static void quorum(Properties settings, Path logDirectory, int controllerPort) {
        settings.put("node.id", Integer.toString(NODE_ID));
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        // static voters: unlike the dynamic quorum's, their port may change from start to start
        settings.put("controller.quorum.voters", NODE_ID + "@" + Ports.LOOPBACK + ":" + controllerPort);
        settings.put("controller.quorum.election.timeout.ms", "500");
        settings.put("controller.quorum.election.backoff.max.ms", "200");
        settings.put("log.dirs", logDirectory.toString());
    }

    private static void keepEverything(Properties settings) {
        settings.put("auto.create.topics.enable", "false");
        settings.put("log.retention.ms", "-1");
        settings.put("log.retention.bytes", "-1");
        // a machine that was off for a week must not have forgotten how far its consumers were
        settings.put("offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE));
        settings.put("message.max.bytes", Integer.toString(8 << 20));
    }

    private static void singleNode(Properties settings) {
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        // a broker that is fenced because the machine slept or stalled has nobody to hand its partitions to
        settings.put("broker.session.timeout.ms", "60000");
    }

    private static void small(Properties settings) {
        // these partition counts are fixed once the topics exist
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
        // by default 128 MiB of heap
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(2 << 20));
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "2");
    }

    private static void quick(Properties settings) {
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("group.min.session.timeout.ms", "1000");
        // the newer group protocols take these from the broker, by default 45 s
        for (String protocol : new String[] {"consumer", "streams"}) {
            settings.put("group." + protocol + ".min.session.timeout.ms", "6000");
            settings.put("group." + protocol + ".session.timeout.ms", "8000");
            settings.put("group." + protocol + ".min.heartbeat.interval.ms", "1000");
            settings.put("group." + protocol + ".heartbeat.interval.ms", "2000");
        }
        settings.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    }
}
