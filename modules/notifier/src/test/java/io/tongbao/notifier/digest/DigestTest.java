package io.tongbao.notifier.digest;

import static io.tongbao.notifier.testing.Steps.notice;
import static io.tongbao.notifier.testing.Steps.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AlertKinds;
import io.tongbao.contracts.AlertLevels;
import io.tongbao.contracts.AlertStates;
import io.tongbao.contracts.AlertStep;
import io.tongbao.notifier.testing.Digests;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTest {
    @Test
    void a2_tellsTheWorstFirst() {
        Digest digest = Digests.of(
                step("blue", 1).setLevel(AlertLevels.BLUE),
                step("over", 2).setLevel(AlertLevels.RED).setState(AlertStates.RESOLVED),
                step("unknown", 1).setLevel("PURPLE"),
                step("near", 1).setGap(new BigDecimal("-1")),
                step("far", 1).setGap(new BigDecimal("-20")),
                step("red", 1).setLevel(AlertLevels.RED));

        assertThat(digest.changes())
                .extracting(each -> each.now().alertId())
                .containsExactly("red", "far", "near", "blue", "unknown", "over");
    }

    @Test
    void a2_tellsOfEachAlertOnceAndOfItsLatestStep() {
        Digest digest = Digests.of(
                step("a", 2).setState(AlertStates.ACKNOWLEDGED),
                step("a", 3).setLevel(AlertLevels.RED).setState(AlertStates.ESCALATED),
                step("a", 1));

        assertThat(digest.changes())
                .extracting(each -> each.now().step(), Change::turn)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3, Turn.NEW));
    }

    @Test
    void a2_keepsApartWhatChangedAndWhatStands() {
        List<Notice> told = List.of(
                notice(step("changed", 1)),
                notice(step("stands", 1)),
                notice(step("worse", 1).setLevel(AlertLevels.RED)),
                notice(step("over", 2).setState(AlertStates.RESOLVED)));

        Digest digest = Digests.of(List.of(notice(step("changed", 2).setState(AlertStates.RESOLVED))), told);

        assertThat(digest.changes()).singleElement().satisfies(each -> {
            assertThat(each.turn()).isEqualTo(Turn.RESOLVED);
            assertThat(each.before()).isEqualTo(told.get(0));
        });
        assertThat(digest.standing()).extracting(Notice::alertId).containsExactly("worse", "stands");
    }

    @ParameterizedTest
    @CsvSource({
        "FIRING, YELLOW, ESCALATED, RED, ESCALATED",
        "FIRING, YELLOW, FIRING, BLUE, EASED",
        "FIRING, YELLOW, ACKNOWLEDGED, YELLOW, ACKNOWLEDGED",
        "FIRING, YELLOW, FIRING, YELLOW, CHANGED",
        "FIRING, YELLOW, RESOLVED, YELLOW, RESOLVED",
        "FIRING, YELLOW, EXEMPTED, YELLOW, EXEMPTED",
        "FIRING, YELLOW, WITHDRAWN_BY_REVISION, YELLOW, WITHDRAWN",
        "RESOLVED, YELLOW, FIRING, YELLOW, NEW",
        "FIRING, YELLOW, REOPENED, YELLOW, CHANGED",
    })
    void a2_saysWhatBecameOfAnAlert(String before, String levelBefore, String now, String level, Turn turn) {
        Change change = new Change(
                notice(step("a", 1).setState(before).setLevel(levelBefore)),
                notice(step("a", 2).setState(now).setLevel(level)));

        assertThat(change.turn()).isEqualTo(turn);
    }

    @Test
    void messageIsTheSameIfExactlyTheSameIsTold() {
        Digest digest = Digests.of(step("a", 1), step("b", 1));

        assertThat(Digests.of(step("b", 1), step("a", 1)).message()).isEqualTo(digest.message());
        assertThat(Digests.of(step("b", 2), step("a", 1)).message()).isNotEqualTo(digest.message());
        assertThat(Digest.of(
                                "other",
                                Digests.AT,
                                null,
                                List.of(notice(step("a", 1)), notice(step("b", 1))),
                                List.of(),
                                0)
                        .message())
                .isNotEqualTo(digest.message());
    }

    @Test
    void a1_overdueReportSilencesTheUnitsOtherAlerts() {
        AlertStep.Builder overdue = step("overdue", 1).setKind(AlertKinds.REPORT_OVERDUE);
        List<Notice> due = List.of(
                notice(overdue),
                notice(step("same", 1)),
                notice(step("other", 1).setRegion("411302103")));

        Silencing silencing = Silencing.of(due, Set.of("411302102"));

        assertThat(silencing.told()).extracting(Notice::alertId).containsExactly("overdue", "other");
        assertThat(silencing.held()).extracting(Notice::alertId).containsExactly("same");
    }
}
