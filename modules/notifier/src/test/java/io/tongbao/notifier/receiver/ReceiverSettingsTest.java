package io.tongbao.notifier.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.statistics.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiverSettingsTest {
    private static final String BUREAU = "tongbao.notifier.receiver.bureau.";

    private final Map<String, String> settings = new HashMap<>(Map.of(
            BUREAU + "kind",
            "wecom",
            BUREAU + "url",
            "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=KEY",
            "tongbao.server.port",
            "8080"));

    private Receiver read() {
        return ReceiverSettings.read(List.of("bureau"), settings).get(0);
    }

    @Test
    void readsWhatIsGivenAndTakesDefaultsForTheRest() {
        Receiver receiver = read();

        assertThat(receiver.name()).isEqualTo("bureau");
        assertThat(receiver.address().kind()).isEqualTo(OutletKind.WECOM);
        assertThat(receiver.address().url()).endsWith("key=KEY");
        assertThat(receiver.interest()).isEqualTo(Interest.ALL);
        assertThat(receiver.languages()).containsExactly(Language.ZH);
    }

    @Test
    void readsEverything() {
        settings.put(BUREAU + "kind", "mail");
        settings.put(BUREAU + "url", "smtp+tls://alerts%40town.gov.cn@mail.town.gov.cn:587");
        settings.put(BUREAU + "secret", "password");
        settings.put(BUREAU + "from", "alerts@town.gov.cn");
        settings.put(BUREAU + "to", "a@town.gov.cn, b@town.gov.cn");
        settings.put(BUREAU + "language", "both");
        settings.put(BUREAU + "regions", "411302*,x-guanzhuang");
        settings.put(BUREAU + "kinds", "BEHIND_PACE,REPORT_OVERDUE");
        settings.put(BUREAU + "immediate", "RED,REPORT_OVERDUE");
        settings.put(BUREAU + "digest", "release");

        Receiver receiver = read();

        assertThat(receiver.address())
                .isEqualTo(new Address(
                        OutletKind.MAIL,
                        "smtp+tls://alerts%40town.gov.cn@mail.town.gov.cn:587",
                        "password",
                        "alerts@town.gov.cn",
                        List.of("a@town.gov.cn", "b@town.gov.cn")));
        assertThat(receiver.interest())
                .isEqualTo(new Interest(
                        List.of("411302*", "x-guanzhuang"),
                        List.of("BEHIND_PACE", "REPORT_OVERDUE"),
                        List.of("RED", "REPORT_OVERDUE"),
                        Occasion.RELEASE));
        assertThat(receiver.languages()).containsExactly(Language.ZH, Language.EN);
    }

    @Test
    void tellsAnAlertmanagerAllAtOnce() {
        settings.put(BUREAU + "kind", "alertmanager");

        assertThat(read().interest().isImmediate("BEHIND_PACE", "BLUE")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "kind, fax, fax",
        "url, ftp://host/, 'http, https'",
        "url, not a place, 'http, https'",
        "kinds, BEHIND, BEHIND_PACE",
        "immediate, ORANGE, 'RED, YELLOW, BLUE'",
        "language, de, both",
        "digest, weekly, release",
        "colour, red, colour",
    })
    void namesWhatIsWrongAndWhatIsRight(String key, String value, String said) {
        settings.put(BUREAU + key, value);

        assertThatThrownBy(this::read)
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(BUREAU)
                .hasMessageContaining(key)
                .hasMessageContaining(said);
    }

    @Test
    void asksForWhatMailNeeds() {
        settings.put(BUREAU + "kind", "mail");
        settings.put(BUREAU + "url", "smtp://localhost");

        assertThatThrownBy(this::read).isInstanceOf(ConfigException.class).hasMessageContaining(BUREAU + "to");
    }

    @Test
    void showsNoKey() {
        settings.put(BUREAU + "secret", "hush");
        settings.put(BUREAU + "kind", "mail");

        assertThat(ReceiverKeys.DEFINITION.configKeys().get("url").type.toString())
                .isEqualTo("PASSWORD");
        assertThatThrownBy(this::read).message().doesNotContain("KEY", "hush");
        settings.put(BUREAU + "kind", "wecom");
        assertThat(read().toString()).doesNotContain("KEY", "hush");
    }
}
