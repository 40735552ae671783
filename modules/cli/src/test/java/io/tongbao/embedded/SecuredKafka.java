package io.tongbao.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.utils.Time;

/**
 * A broker as {@link EmbeddedKafka}, with a second address that demands TLS and SASL/SCRAM of whoever comes. In the package
 * of the broker whose settings it takes.
 */
public final class SecuredKafka implements AutoCloseable {
    private static final String PROTOCOL = "SASL_SSL";

    private final KafkaRaftServer server;
    private final String plain;
    private final String secured;

    private SecuredKafka(KafkaRaftServer server, int plain, int secured) {
        this.server = server;
        this.plain = Ports.LOOPBACK + ":" + plain;
        this.secured = Ports.LOOPBACK + ":" + secured;
    }

    /** Starts it with a certificate of its own in a PKCS#12 key store. */
    public static SecuredKafka start(Path directory, Path keyStore, String password) throws IOException {
        int plain = Ports.choose(0, "Kafka");
        int controller = Ports.choose(0, "Kafka's controller");
        int secured = Ports.choose(0, "Kafka with TLS");
        BrokerDirectory.prepare(directory);
        Properties settings = BrokerSettings.of(directory, plain, controller, Map.of());
        String address = "," + PROTOCOL + "://" + Ports.LOOPBACK + ":" + secured;
        for (String each : List.of("listeners", "advertised.listeners")) {
            settings.put(each, settings.get(each) + address);
        }
        settings.put(
                "listener.security.protocol.map",
                settings.get("listener.security.protocol.map") + "," + PROTOCOL + ":" + PROTOCOL);
        settings.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        settings.put(
                "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("ssl.keystore.location", keyStore.toString());
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.password", password);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        return new SecuredKafka(server, plain, secured);
    }

    /** Lets somebody in by name and password. */
    public void admit(String name, String password) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", plain))) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            name, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096), password)))
                    .all()
                    .get();
        }
    }

    /** Where nothing is demanded, for the registry of one machine. */
    public String plain() {
        return plain;
    }

    /** Where TLS and a name are demanded. */
    public String secured() {
        return secured;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
