package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.tongbao.cli.deployment.Documents;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docker} holds for containers, as far as that can be checked without an engine. */
class DeploymentFilesTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path DOCKER = ROOT.resolve("docker");
    private static final Path KUBERNETES = DOCKER.resolve("kubernetes");
    private static final String OURS = "tongbao";
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:v?\\d+\\.\\d+[A-Za-z0-9._-]*");
    /** Read by the launcher and by logback. */
    private static final Set<String> NO_SETTINGS = Set.of("TONGBAO_HEAP", "TONGBAO_JAVA_OPTS", "TONGBAO_LOG");

    static List<Map.Entry<String, JsonNode>> services() throws IOException {
        JsonNode services = Documents.of(DOCKER.resolve("compose.yaml")).get(0).get("services");
        return services.properties().stream().toList();
    }

    private static Map<String, JsonNode> byName() throws IOException {
        return services().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceIsPinnedAndMayDoLittle(Map.Entry<String, JsonNode> service) throws IOException {
        JsonNode described = service.getValue();
        String image = described.get("image").asText();

        assertThat(image).matches(PINNED);
        assertThat(described.get("user").asText()).matches("[1-9]\\d*:\\d+");
        assertThat(described.path("read_only").asBoolean())
                .as("only Kafka's start script writes into its image")
                .isEqualTo(!image.startsWith("apache/kafka"));
        assertThat(Documents.texts(described.path("cap_drop"))).containsExactly("ALL");
        assertThat(Documents.texts(described.path("security_opt"))).contains("no-new-privileges:true");
        assertThat(Documents.texts(described.get("profiles"))).isSubsetOf("core", "observability", "demo");
        assertThat(Documents.texts(described.path("ports"))).allMatch(each -> each.startsWith("127.0.0.1:"));
        boolean isOnce = described.get("restart").asText().equals("no");
        assertThat(described.path("healthcheck").has("test"))
                .as("what runs has a check of its health")
                .isEqualTo(!isOnce);
        for (String name : Documents.names(described.path("depends_on"))) {
            JsonNode other = byName().get(name);
            assertThat(other).as(name).isNotNull();
            boolean ends = other.get("restart").asText().equals("no");
            assertThat(described.at("/depends_on/" + name + "/condition").asText())
                    .as(name)
                    .isEqualTo(ends ? "service_completed_successfully" : "service_healthy");
        }
        for (String volume : Documents.texts(described.path("volumes"))) {
            String from = volume.split(":")[0];
            boolean isFile = from.startsWith(".");
            assertThat(isFile ? Files.exists(DOCKER.resolve(from)) : volumes().contains(from))
                    .as(volume)
                    .isTrue();
            assertThat(!isFile || volume.endsWith(":ro")).as(volume).isTrue();
        }
    }

    private static Set<String> volumes() throws IOException {
        return Documents.names(
                Documents.of(DOCKER.resolve("compose.yaml")).get(0).get("volumes"));
    }

    @Test
    void everyCommandAndSettingOfComposeIsKnown() throws IOException {
        for (Map.Entry<String, JsonNode> service : services()) {
            JsonNode described = service.getValue();
            if (described.get("image").asText().startsWith(OURS + ":")) {
                command(Documents.texts(described.get("command")));
                Map<String, String> environment = new HashMap<>();
                described
                        .get("environment")
                        .properties()
                        .forEach(each ->
                                environment.put(each.getKey(), each.getValue().asText()));
                settings(service.getKey(), environment);
                assertThat(Documents.texts(described.get("tmpfs")))
                        .as("native libraries are loaded from it")
                        .contains("/tmp:exec");
            }
        }
        Settings.read(DOCKER.resolve("tongbao.properties"), Map.of(), Map.of());
        Settings.read(KUBERNETES.resolve("tongbao.properties"), Map.of(), Map.of());
    }

    /** Of paths within the image, which are the repository's where they are read. */
    private static void command(List<String> words) {
        for (String each : words) {
            if (each.startsWith("/opt/tongbao/seeds/")) {
                assertThat(ROOT.resolve(each.substring("/opt/tongbao/".length())))
                        .exists();
            }
        }
        Tongbao.commands().parseArgs(words.toArray(String[]::new));
    }

    private static void settings(String whose, Map<String, String> environment) {
        Settings settings = Settings.read(null, environment, Map.of());
        Set<String> known = Stream.of(
                        SettingKeys.DEFINITION.names().stream(),
                        SettingKeys.kafkaNames().stream().map(each -> SettingKeys.KAFKA_PREFIX + each),
                        settings.receivers().stream().flatMap(each -> ReceiverTexts.keys(each.name())))
                .flatMap(each -> each)
                .map(ReceiverTexts::variable)
                .collect(Collectors.toSet());
        known.addAll(NO_SETTINGS);
        assertThat(environment.keySet()).as(whose).isSubsetOf(known);
    }

    @Test
    void portsAgree() throws IOException {
        Map<String, JsonNode> services = byName();
        JsonNode prometheus =
                Documents.of(DOCKER.resolve("prometheus/compose.yml")).get(0);
        List<String> targets = Stream.concat(
                        Documents.texts(prometheus.at("/scrape_configs/0/static_configs/0/targets")).stream(),
                        Documents.texts(prometheus.at("/alerting/alertmanagers/0/static_configs/0/targets")).stream())
                .toList();

        assertThat(targets).contains("processor:8081", "sink:8081", "notifier:8081", "server:8080");
        for (String target : targets) {
            JsonNode service = services.get(target.split(":")[0]);
            assertThat(service).as(target).isNotNull();
            String port = target.split(":")[1];
            assertThat(service.at("/healthcheck/test").toString()).as(target).contains(port);
            if (service.get("image").asText().startsWith(OURS)) {
                String role = Documents.texts(service.get("command")).get(1);
                String setting = role.equals("server") ? "TONGBAO_SERVER_PORT" : "TONGBAO_STATUS_PORT";
                assertThat(service.at("/environment/" + setting).asText())
                        .as(target)
                        .isEqualTo(port);
            }
        }
        for (Path rules : Stream.of(prometheus.get("rule_files").get(0).asText())
                .map(DOCKER.resolve("prometheus")::resolve)
                .toList()) {
            assertThat(rules).exists();
        }
        Set<String> given = Documents.names(services.get("grafana").get("environment"));
        Matcher asked = Pattern.compile("\\$\\{(\\w+)}")
                .matcher(Files.readString(DOCKER.resolve("grafana/provisioning/datasources/tongbao.yaml")));
        assertThat(asked.results().map(each -> each.group(1)).toList())
                .isNotEmpty()
                .isSubsetOf(given);
        assertThat(services.get("database").at("/environment/POSTGRES_DB").asText())
                .isEqualTo(Documents.of(DOCKER.resolve("grafana/provisioning/datasources/tongbao.yaml"))
                        .get(0)
                        .at("/datasources/0/jsonData/database")
                        .asText());
    }

    @Test
    void theImageIsPinnedRunsAsNobodySpecialAndHasWhatItCopies() throws IOException {
        List<String> lines = Files.readAllLines(DOCKER.resolve("Dockerfile"));
        List<String> images = lines.stream()
                .filter(each -> each.startsWith("FROM "))
                .map(each -> each.split(" ")[1])
                .toList();

        assertThat(images).hasSize(2).allMatch(each -> PINNED.matcher(each).matches());
        assertThat(lines.stream().filter(each -> each.startsWith("USER "))).containsExactly("USER 10001:10001");
        for (String line : lines) {
            if (line.startsWith("COPY ") && !line.contains("--from") && !line.equals("COPY . .")) {
                String[] words = line.split(" ");
                for (int i = 1; i < words.length - 1; i++) {
                    assertThat(ROOT.resolve(words[i])).as(line).exists();
                }
            }
        }
        assertThat(String.join("\n", lines))
                .contains("HEALTHCHECK", "\"/opt/tongbao/ready.sh\", \"8080\"")
                .contains("ENTRYPOINT [\"/opt/tongbao/tongbao\"]")
                .contains("VOLUME /var/lib/tongbao");
    }

    @ParameterizedTest
    @CsvSource({"200, true", "503, false"})
    void readinessIsWhatTheProcessSays(int status, boolean isReady) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/health/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            assertThat(ready(server.getAddress().getPort()) == 0).isEqualTo(isReady);
        } finally {
            server.stop(0);
        }
        assertThat(ready(server.getAddress().getPort())).as("nobody listens").isNotZero();
    }

    private static int ready(int port) throws IOException, InterruptedException {
        return new ProcessBuilder(DOCKER.resolve("ready.sh").toAbsolutePath().toString(), Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Of the base, in the order of its list. */
    private static List<JsonNode> manifests() throws IOException {
        JsonNode base = Documents.of(KUBERNETES.resolve("kustomization.yaml")).get(0);
        List<JsonNode> all = new ArrayList<>();
        List<String> named = Documents.texts(base.get("resources"));
        for (String file : named) {
            all.addAll(Documents.of(KUBERNETES.resolve(file)));
        }
        try (Stream<Path> files = Files.list(KUBERNETES)) {
            assertThat(files.map(each -> each.getFileName().toString())
                            .filter(each -> each.endsWith(".yaml") && !each.equals("kustomization.yaml")))
                    .as("no file is left out")
                    .containsExactlyInAnyOrderElementsOf(named);
        }
        return all;
    }

    private static List<JsonNode> ofKind(String kind) throws IOException {
        return manifests().stream()
                .filter(each -> each.get("kind").asText().equals(kind))
                .toList();
    }

    @Test
    void aContainerOfTheBaseIsPinnedAndMayDoLittle() throws IOException {
        JsonNode base = Documents.of(KUBERNETES.resolve("kustomization.yaml")).get(0);
        assertThat(base.at("/images/0/name").asText()).isEqualTo(OURS);
        assertThat(base.at("/images/0/newTag").asText()).matches("\\d+\\.\\d+\\.\\d+");
        int seen = 0;
        for (JsonNode manifest : manifests()) {
            for (JsonNode pod : Documents.having(manifest, "containers").toList()) {
                assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
                assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
                Set<String> mountable = Stream.concat(
                                Documents.list(pod.path("volumes")).stream(),
                                Documents.list(manifest.at("/spec/volumeClaimTemplates")).stream()
                                        .map(each -> each.get("metadata")))
                        .map(each -> each.get("name").asText())
                        .collect(Collectors.toSet());
                for (JsonNode container : containers(pod)) {
                    seen++;
                    String name = container.get("name").asText();
                    String image = container.get("image").asText();
                    assertThat(image.equals(OURS) || PINNED.matcher(image).matches())
                            .as(image)
                            .isTrue();
                    JsonNode may = container.get("securityContext");
                    assertThat(may.get("readOnlyRootFilesystem").asBoolean())
                            .as(name)
                            .isTrue();
                    assertThat(may.get("allowPrivilegeEscalation").asBoolean(true))
                            .as(name)
                            .isFalse();
                    assertThat(Documents.texts(may.at("/capabilities/drop"))).containsExactly("ALL");
                    assertThat(container.at("/resources/limits/memory").asText())
                            .as(name)
                            .isNotEmpty();
                    assertThat(Documents.list(container.get("volumeMounts")).stream()
                                    .map(each -> each.get("name").asText()))
                            .as(name)
                            .contains("tmp")
                            .isSubsetOf(mountable);
                    if (image.equals(OURS)) {
                        ours(container);
                    }
                }
            }
        }
        assertThat(seen).isGreaterThanOrEqualTo(8);
    }

    private static List<JsonNode> containers(JsonNode pod) {
        return Stream.of("initContainers", "containers")
                .flatMap(each -> Documents.list(pod.path(each)).stream())
                .toList();
    }

    private static void ours(JsonNode container) throws IOException {
        List<String> words = Documents.texts(container.get("args"));
        command(words);
        Map<String, String> environment = new TreeMap<>();
        for (JsonNode each : Documents.list(container.path("env"))) {
            String name = each.get("name").asText();
            environment.put(name, each.path("value").asText());
            String key = name.toLowerCase(java.util.Locale.ROOT).replace('_', '.');
            if (SettingKeys.isSecret(key)) {
                assertThat(each.at("/valueFrom/secretKeyRef/name").asText())
                        .as(name)
                        .isNotEmpty();
            }
        }
        settings(words.toString(), environment);
        if (words.get(0).equals("run")) {
            Settings settings = Settings.read(KUBERNETES.resolve("tongbao.properties"), Map.of(), Map.of());
            String port = words.get(1).equals("server") ? SettingKeys.PORT : SettingKeys.STATUS_PORT;
            assertThat(container.at("/ports/0/containerPort").asInt()).isEqualTo(settings.number(port));
            assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/health/ready");
            assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/health/live");
            assertThat(environment).containsKey("TONGBAO_INSTANCE");
        }
    }

    @Test
    void whatTheBaseNamesIsThere() throws IOException {
        JsonNode base = Documents.of(KUBERNETES.resolve("kustomization.yaml")).get(0);
        for (String file : Documents.texts(base.at("/configMapGenerator/0/files"))) {
            assertThat(KUBERNETES.resolve(file)).exists();
        }
        Set<String> running = manifests().stream()
                .filter(each -> each.at("/spec/template").isObject())
                .map(each -> each.at("/spec/template/metadata/labels").toString())
                .collect(Collectors.toSet());
        for (JsonNode budget : ofKind("PodDisruptionBudget")) {
            assertThat(running).contains(budget.at("/spec/selector/matchLabels").toString());
        }
        for (JsonNode service : ofKind("Service")) {
            assertThat(running).contains(service.at("/spec/selector").toString());
        }
        List<String> stages = ofKind("StatefulSet").stream()
                .map(each -> each.at("/metadata/name").asText())
                .toList();
        assertThat(stages).containsExactlyInAnyOrder("processor", "sink", "notifier", "server");
        assertThat(ofKind("PodDisruptionBudget").stream()
                        .map(each -> each.at("/metadata/name").asText()))
                .containsAll(stages);
        Settings settings = Settings.read(KUBERNETES.resolve("tongbao.properties"), Map.of(), Map.of());
        int brokers = ofKind("KafkaNodePool").get(0).at("/spec/replicas").asInt();
        assertThat(settings.number(SettingKeys.REPLICATION)).isLessThanOrEqualTo(brokers);
        int processors = ofKind("StatefulSet").stream()
                .filter(each -> each.at("/metadata/name").asText().equals("processor"))
                .findFirst()
                .orElseThrow()
                .at("/spec/replicas")
                .asInt();
        assertThat(settings.number(SettingKeys.STANDBYS)).isLessThan(processors);
    }

    @Test
    void nothingIsCalledLatest() throws IOException {
        try (Stream<Path> files = Files.walk(DOCKER)) {
            for (Path each : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".json"))
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                assertThat(Files.readString(each)).as(each.toString()).doesNotContain(":latest");
            }
        }
    }
}
