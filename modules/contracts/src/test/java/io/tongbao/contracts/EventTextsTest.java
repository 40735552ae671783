package io.tongbao.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Texts;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EventTextsTest {
    @Test
    void v03_everyTextIsHeldToItsLengthAndNamed() {
        EconomicReport report = EconomicReport.newBuilder()
                .setRegion("a".repeat(Texts.SHORT + 1))
                .setNote("更".repeat(Texts.FREE))
                .setExplanation("x".repeat(1_048_100))
                .build();

        assertThat(EventTexts.check(report))
                .satisfiesExactly(
                        region -> assertThat(region.messageEn())
                                .isEqualTo("region has 201 characters; at most 200 are possible"),
                        explanation -> {
                            assertThat(explanation.check()).isEqualTo("V03");
                            assertThat(explanation.field()).isEqualTo("explanation");
                            assertThat(explanation.rejects()).isTrue();
                            assertThat(explanation.messageEn())
                                    .isEqualTo("explanation has 1048100 characters; at most 2000 are possible");
                            assertThat(explanation.messageZh()).isEqualTo("上报说明有1048100个字符，最多2000个");
                            assertThat(explanation.value()).hasSize(201).endsWith("…");
                        });
    }

    @Test
    void v03_controlCharactersAreNamedByPlaceAndShownAsPictures() {
        EconomicReport report = EconomicReport.newBuilder()
                .setRegion("t\0")
                .setExplanation("a\tb\r\nc\u0007")
                .build();

        assertThat(EventTexts.check(report))
                .satisfiesExactly(
                        region -> {
                            assertThat(region.value()).isEqualTo("t␀");
                            assertThat(region.messageEn())
                                    .isEqualTo(
                                            "region 't␀' has a control character, U+0000, as its character 2; leave it out");
                            assertThat(region.messageZh()).isEqualTo("地区“t␀”的第2个字符为控制字符U+0000，请删除");
                        },
                        explanation -> assertThat(explanation.messageEn()).contains("U+0007", "'a b c␇'"));
    }

    @Test
    void lineBreaksInOnesOwnWordsAreSpacesAndNoFault() {
        ProjectReport report = ProjectReport.newBuilder()
                .setProject("p\n")
                .setProblems("征地\r\n资金\t审批\n")
                .build();

        assertThat(EventTexts.check(report)).isEmpty();
        assertThat(EventTexts.plain(report).getProblems()).isEqualTo("征地 资金 审批 ");
        assertThat(EventTexts.plain(report).getProject()).isEqualTo("p\n");
        assertThat(report.getProblems()).as("what was sent stays").contains("\r\n");
    }

    @Test
    void whatIsRefusedFitsIntoARecordAndIsRefusedAgain() {
        EconomicReport report = EconomicReport.newBuilder().build();
        report.getSchema().getFields().stream()
                .filter(each -> !each.name().equals("origin"))
                .forEach(each -> report.put(each.pos(), "\0字".repeat(20_000)));
        Rejected rejected = Rejects.fitting(Rejects.of(report)
                .setReasons(Reasons.of(EventTexts.check(report)))
                .setRaw(Rejects.raw(new byte[1 << 20]))
                .build());
        String event = rejected.getEvent();

        assertThat(rejected.toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1_000_000);
        assertThat(event).endsWith("}").contains("(40000)").doesNotContain("\0");
        assertThat(rejected.getId()).hasSize(501).startsWith("␀字").endsWith("…");
        assertThat(rejected.getRaw().remaining()).isEqualTo(65_536);
        assertThat(Rejects.key("k".repeat(1_000_000))).hasSize(501);
    }
}
