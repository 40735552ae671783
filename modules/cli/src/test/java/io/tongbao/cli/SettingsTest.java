package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.notifier.receiver.OutletKind;
import io.tongbao.notifier.receiver.Receiver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @Test
    void commandLineStandsBeforeEnvironmentBeforeFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("tongbao.properties"),
                "tongbao.server.port=1\ntongbao.topics.partitions=1\ntongbao.processor.threads=1\n");

        Settings settings = Settings.read(
                file,
                Map.of("TONGBAO_TOPICS_PARTITIONS", "2", "TONGBAO_PROCESSOR_THREADS", "2"),
                Map.of("tongbao.processor.threads", "3"));

        assertThat(settings.number(SettingKeys.PORT)).isEqualTo(1);
        assertThat(settings.number(SettingKeys.PARTITIONS)).isEqualTo(2);
        assertThat(settings.number(SettingKeys.THREADS)).isEqualTo(3);
    }

    @Test
    void unknownKeyIsNamed() {
        assertThatThrownBy(() -> Settings.read(null, Map.of(), Map.of("tongbao.sever.port", "1")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("tongbao.sever.port");
    }

    @Test
    void badValueIsNamed() {
        assertThatThrownBy(() -> Settings.read(null, Map.of("TONGBAO_SERVER_PORT", "many"), Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("tongbao.server.port")
                .hasMessageContaining("many");
    }

    @Test
    void settingsOfKafkaClientsArePassedOn() {
        Settings settings = Settings.read(
                null,
                Map.of("TONGBAO_KAFKA_BOOTSTRAP_SERVERS", "k:1"),
                Map.of("tongbao.kafka.security.protocol", "SSL"));

        assertThat(settings.kafka())
                .containsEntry("bootstrap.servers", "k:1")
                .containsEntry("security.protocol", "SSL");
    }

    @Test
    void receiversAreReadFromFileEnvironmentAndCommandLine(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("tongbao.properties"),
                """
                tongbao.notifier.receivers=county-office
                tongbao.notifier.receiver.county-office.kind=webhook
                tongbao.notifier.receiver.county-office.url=http://file/
                tongbao.notifier.receiver.county-office.language=both
                """);

        Settings settings = Settings.read(
                file,
                Map.of(
                        "TONGBAO_NOTIFIER_RECEIVER_COUNTY_OFFICE_URL", "http://environment/",
                        "TONGBAO_NOTIFIER_RECEIVER_COUNTY_OFFICE_SECRET", "hush"),
                Map.of("tongbao.notifier.receiver.county-office.kind", "wecom"));

        assertThat(settings.receivers()).singleElement().satisfies(each -> {
            assertThat(each.name()).isEqualTo("county-office");
            assertThat(each.address().kind()).isEqualTo(OutletKind.WECOM);
            assertThat(each.address().url()).isEqualTo("http://environment/");
            assertThat(each.address().secret()).isEqualTo("hush");
            assertThat(each.languages()).hasSize(2);
        });
        assertThat(Settings.read(null, Map.of(), Map.of()).receivers()).isEmpty();
    }

    @Test
    void receiverThatIsNotNamedAndKeyThatIsUnknownAreTold() {
        assertThatThrownBy(() -> Settings.read(
                        null,
                        Map.of(),
                        Map.of(
                                "tongbao.notifier.receivers", "a,b",
                                "tongbao.notifier.receiver.c.kind", "wecom")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("tongbao.notifier.receiver.c.kind")
                .hasMessageContaining("a, b");
        assertThatThrownBy(() -> Settings.read(
                        null,
                        Map.of(),
                        Map.of(
                                "tongbao.notifier.receivers", "a",
                                "tongbao.notifier.receiver.a.color", "red")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("tongbao.notifier.receiver.a.color")
                .hasMessageContaining("kind");
    }

    @Test
    void timeOfTheDigestIsATimeOfTheDay() {
        assertThatThrownBy(() -> Settings.read(null, Map.of(), Map.of("tongbao.notifier.digest.at", "9 am")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("tongbao.notifier.digest.at")
                .hasMessageContaining("09:00");
    }

    @Test
    void securityOfTheReadmeIsGood(@TempDir Path folder) throws Exception {
        String readme = Files.readString(Path.of("../../README.md"));
        String section = readme.split("## TLS and SASL\n")[1];
        String example = section.split("```properties\n")[1].split("```")[0];
        String variable = section.split("export ")[1].split("=", 2)[0];

        Settings settings = Settings.read(
                Files.writeString(folder.resolve("tongbao.properties"), example), Map.of(variable, "login"), Map.of());

        assertThat(settings.kafka())
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry("sasl.jaas.config", "login");
    }

    @Test
    void receiversOfTheReadmeAreGood(@TempDir Path folder) throws Exception {
        String readme = Files.readString(Path.of("../../README.md"));
        String example = readme.split("```properties\n")[1].split("```")[0];

        Settings settings =
                Settings.read(Files.writeString(folder.resolve("tongbao.properties"), example), Map.of(), Map.of());

        assertThat(settings.receivers()).extracting(Receiver::name).containsExactly("office", "guanzhuang");
        assertThat(settings.receivers().get(1).interest().hears("BEHIND_PACE", "x-guanzhuang-1"))
                .isTrue();
    }
}
