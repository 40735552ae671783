package io.tongbao.statistics;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"a|b", "a b", "a\tb", "a\u0000", " a"})
    void whatKeysCouldNotHoldIsNoCode(String code) {
        assertThatThrownBy(() -> Code.require("region", code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("code '" + code + "'");
    }

    @Test
    void blankOrEndlessCodesAreNone() {
        assertThatThrownBy(() -> Code.require("region", " ")).hasMessageContaining("is blank");
        assertThatThrownBy(() -> Code.require("region", "x".repeat(121))).hasMessageContaining("at most 120");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a;b", "a，b", "a；b", "a、b"})
    void whatPartsListsIsInNoCodeOfARegion(String code) {
        assertThatThrownBy(() -> Code.requireRegion(code))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("region, code '" + code + "'");
        assertThatThrownBy(() -> new Group("g", "组", "g", null, null, null, List.of("x", code)))
                .hasMessageContaining("group g, members '" + code + "'");
        assertThatCode(() -> Code.require("indicator", code)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"411302102", "x-官庄", "PRJ_FULFIL@2023-1"})
    void codesMayHaveAnyLettersOtherwise(String code) {
        assertThatCode(() -> Code.requireRegion(code)).doesNotThrowAnyException();
    }
}
