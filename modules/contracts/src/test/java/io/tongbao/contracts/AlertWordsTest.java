package io.tongbao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.alert.AlertKind;
import io.tongbao.statistics.alert.AlertLevel;
import io.tongbao.statistics.alert.AlertState;
import io.tongbao.statistics.alert.EndReason;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertWordsTest {
    @ParameterizedTest
    @CsvSource({
        "FIRING, true",
        "ACKNOWLEDGED, true",
        "ESCALATED, true",
        "RESOLVED, false",
        "EXEMPTED, false",
        "WITHDRAWN_BY_REVISION, false",
        "SOMETHING_NEW, true",
    })
    void a2_anAlertIsOpenUnlessItsStateClosesIt(String state, boolean open) {
        assertThat(AlertStates.isOpen(state)).isEqualTo(open);
    }

    @Test
    void a2_levelsGoFromRedToBlueAndUnknownOnesComeLast() {
        assertThat(Stream.of("BLUE", "PURPLE", "RED", "YELLOW").sorted(Comparator.comparing(AlertLevels::place)))
                .containsExactly("RED", "YELLOW", "BLUE", "PURPLE");
    }

    @Test
    void a1_everyKindIsListedOnce() {
        assertThat(AlertKinds.all()).hasSize(10).doesNotHaveDuplicates().contains(AlertKinds.SUSPECT_VALUE);
    }

    @Test
    void a1_theWordsAreThoseOfTheArithmetic() {
        assertThat(AlertKinds.all())
                .containsExactlyElementsOf(
                        Stream.of(AlertKind.values()).map(Enum::name).toList());
        assertThat(AlertReasons.all())
                .containsExactlyElementsOf(
                        Stream.of(EndReason.values()).map(Enum::name).toList());
        assertThat(AlertLevels.worstFirst())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(AlertLevel.values()).map(Enum::name).toList());
        assertThat(AlertState.values())
                .allSatisfy(each -> assertThat(AlertStates.isOpen(each.name())).isEqualTo(each.isOpen()));
    }
}
