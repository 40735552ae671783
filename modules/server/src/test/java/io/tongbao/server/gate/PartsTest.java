package io.tongbao.server.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {
    private static final String TYPE = "multipart/form-data; boundary=----x";
    private static final Set<String> ALLOWED = Set.of("file", "explanations");

    private static Map<String, Parts.Part> read(String body) {
        return Parts.of(TYPE, body.replace("\n", "\r\n").getBytes(UTF_8), ALLOWED);
    }

    @Test
    void readsFilesAndFieldsAsBrowsersSendThem() {
        Map<String, Parts.Part> parts = read(
                """
                ------x
                Content-Disposition: form-data; name="file"; filename="五月 %22a%22.csv"
                Content-Type: text/csv; charset=utf-8

                地区,指标
                ------y,1

                ------x
                Content-Disposition: form-data; name="explanations"

                {}
                ------x--
                """);
        Parts.Part file = parts.get("file");
        assertThat(file.file()).isEqualTo("五月 \"a\".csv");
        assertThat(file.type()).isEqualTo("text/csv");
        assertThat(new String(file.bytes(), UTF_8)).isEqualTo("地区,指标\r\n------y,1\r\n");
        assertThat(new String(parts.get("explanations").bytes(), UTF_8)).isEqualTo("{}");
        assertThat(parts.get("explanations").file()).isNull();
    }

    @Test
    void keepsEveryByte() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        byte[] head = "------x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n".getBytes(UTF_8);
        byte[] tail = "\r\n------x--".getBytes(UTF_8);
        byte[] body = new byte[head.length + all.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(all, 0, body, head.length, all.length);
        System.arraycopy(tail, 0, body, head.length + all.length, tail.length);
        assertThat(Parts.of(TYPE, body, ALLOWED).get("file").bytes()).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "------x\nContent-Disposition: form-data; name=\"file\"\n\ncut off",
                "------x\nContent-Disposition: form-data; name=\"file\"\n------x--",
                "------x\nContent-Disposition: form-data; name=\"other\"\n\n1\n------x--",
                "------x\nContent-Disposition: form-data; name=\"file\"\n\n1\n------x\n"
                        + "Content-Disposition: form-data; name=\"file\"\n\n2\n------x--"
            })
    void whatIsNoSuchBodyIsRefused(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(GateException.class).hasMessageContaining("form-data");
    }

    @Test
    void aTypeWithoutABoundaryIsRefused() {
        assertThatThrownBy(() -> Parts.of("multipart/form-data", new byte[0], ALLOWED))
                .isInstanceOf(GateException.class)
                .hasMessageContaining("boundary");
    }
}
