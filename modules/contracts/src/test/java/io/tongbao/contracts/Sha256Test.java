package io.tongbao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {
    // FIPS 180-4, example of one block
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isThatOfTheStandard() {
        assertThat(Sha256.of("abc")).isEqualTo(ABC);
    }

    @Test
    void partsCountAsOneTextOneAfterTheOther() {
        assertThat(Sha256.of("a", "", "bc")).isEqualTo(ABC);
        assertThat(Sha256.of(new byte[] {'a'}, "bc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(ABC);
    }

    @Test
    void oneByteMakesAnother() {
        assertThat(Sha256.of(new byte[] {1, 2})).isNotEqualTo(Sha256.of(new byte[] {1, 3}));
    }
}
