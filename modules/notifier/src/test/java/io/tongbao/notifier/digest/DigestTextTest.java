package io.tongbao.notifier.digest;

import static io.tongbao.notifier.testing.Steps.notice;
import static io.tongbao.notifier.testing.Steps.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AlertLevels;
import io.tongbao.contracts.AlertReasons;
import io.tongbao.contracts.AlertStates;
import io.tongbao.notifier.testing.Digests;
import io.tongbao.statistics.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DigestTextTest {
    private static final List<Language> BOTH = List.of(Language.ZH, Language.EN);

    private final Digest digest = Digest.of(
            "bureau",
            Digests.AT,
            "四月通报",
            List.of(
                    notice(step("new", 1).setLevel(AlertLevels.RED)),
                    notice(step("over", 2)
                            .setState(AlertStates.EXEMPTED)
                            .setDecidedBy("王")
                            .setReason("停产检修")
                            .setDocument("宛政〔2023〕5号"))),
            List.of(
                    notice(step("over", 1)),
                    notice(step("stands", 1)),
                    notice(step("worse", 1).setLevel(AlertLevels.RED))),
            2);

    @Test
    void a3_readsInChinese() {
        DigestText text = new DigestText(List.of(Language.ZH), Markup.PLAIN);

        assertThat(text.title(digest)).isEqualTo("预警通报 2023-05-08 09:00（四月通报）");
        assertThat(text.body(digest, Limit.NONE))
                .isEqualTo(
                        """
                        新增 1 条，已豁免 1 条
                        仍未解除：红 1 条，黄 1 条
                        另有 2 条因本单位报表逾期暂不提示
                        1. 【红】新增 官庄镇 · 一般公共预算收入：1–4月完成1.5亿元，为目标6亿元的25.0%，落后序时8.3个百分点
                        2. 【黄】已豁免 官庄镇 · 一般公共预算收入：1–4月完成1.5亿元，为目标6亿元的25.0%，落后序时8.3个百分点（王）（原因：停产检修）（文件：宛政〔2023〕5号）""");
    }

    @Test
    void a3_readsInEnglish() {
        DigestText text = new DigestText(List.of(Language.EN), Markup.PLAIN);

        assertThat(text.title(digest)).isEqualTo("Alerts 2023-05-08 09:00 (四月通报)");
        assertThat(text.body(digest, Limit.NONE))
                .isEqualTo(
                        """
                        1 new, 1 exempted
                        still open: 1 red, 1 yellow
                        2 more held back, as reports of these units are overdue
                        1. [red] new Guanzhuang, budget revenue: 1.5 of 6, 25.0 %, 8.3 percentage points behind pace
                        2. [yellow] exempted Guanzhuang, budget revenue: 1.5 of 6, 25.0 %, 8.3 percentage points behind pace (by 王) (reason: 停产检修) (document: 宛政〔2023〕5号)""");
    }

    @Test
    void a3_readsInBothLanguages() {
        DigestText text = new DigestText(BOTH, Markup.MARKDOWN);

        assertThat(text.title(digest)).startsWith("预警通报 2023-05-08 09:00").contains(" / Alerts ");
        assertThat(text.body(digest, Limit.NONE)).contains("1. 【红】新增", "\n[red] new", "1 exempted");
    }

    @Test
    void a2_theSystemsOwnReasonIsInTheReceiversLanguage() {
        Digest ended = Digests.of(
                List.of(notice(step("a", 2).setState(AlertStates.RESOLVED).setReasonCode(AlertReasons.RULE_OFF))),
                List.of(notice(step("a", 1))));

        assertThat(new DigestText(List.of(Language.EN), Markup.PLAIN).body(ended, Limit.NONE))
                .endsWith(" behind pace (reason: the rule is switched off)");
        assertThat(new DigestText(List.of(Language.ZH), Markup.PLAIN).body(ended, Limit.NONE))
                .endsWith("个百分点（原因：规则已停用）");
    }

    @Test
    void saysHowManyMoreThereAre() {
        DigestText text = new DigestText(BOTH, Markup.MARKDOWN);

        String body = text.body(Digests.of(60), Limit.ofText(4_096));

        assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(3_700, 4_096);
        int shown =
                (int) body.lines().filter(each -> each.matches("\\d+\\. .*")).count();
        assertThat(body).startsWith("新增 60 条").endsWith("还有 " + (60 - shown) + " 条 / " + (60 - shown) + " more");
    }

    @Test
    void cutsTheWorstAlertWhereNoneFitsWhole() {
        DigestText text = new DigestText(List.of(Language.ZH), Markup.PLAIN);

        String body = text.body(Digests.of(3), Limit.ofText(100));

        assertThat(body).startsWith("新增 3 条\n1. 【黄】新增 官庄镇").contains("…").endsWith("还有 2 条");
    }

    @Property(tries = 200)
    void neverIsLongerThanAllowedAndNeverCutsACharacter(
            @ForAll @IntRange(max = 40) int alerts, @ForAll @IntRange(min = 1, max = 3_000) int bytes) {
        DigestText text = new DigestText(BOTH, Markup.PARAGRAPHS);
        List<Notice> due = java.util.stream.IntStream.range(0, alerts)
                .mapToObj(i -> notice(step("a" + i, 1).setTextZh("𠮷野家开工率😀下降".repeat(i % 5))))
                .toList();

        String body = text.body(Digests.of(due, List.of()), Limit.ofText(bytes));

        assertThat(Limit.bytes(body)).isLessThanOrEqualTo(bytes);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(body)).isTrue();
    }

    @Test
    void wordsOfOthersFormatNothingAndCallNobody() {
        DigestText text = new DigestText(List.of(Language.ZH), Markup.MARKDOWN);

        String body = text.body(
                Digests.of(step("a", 1).setRegionZh("<@all>").setTextZh("[点此](http://x) **急**\n# 大字")), Limit.NONE);

        assertThat(body).contains("＜＠all＞", "［点此］(http://x) ＊＊急＊＊ ＃ 大字").doesNotContain("<@", "](");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTurnLevelAndReasonHasAWord(Language language) {
        for (Turn each : Turn.values()) {
            assertThat(Wording.word(language, "turn", each.name())).isNotEqualTo(each.name());
        }
        for (String each : AlertLevels.worstFirst()) {
            assertThat(Wording.word(language, "level", each)).isNotEqualTo(each);
        }
        for (String each : AlertReasons.all()) {
            assertThat(Wording.word(language, "why", each)).isNotEqualTo(each);
        }
        assertThat(Wording.word(language, "level", "PURPLE")).isEqualTo("PURPLE");
    }

    @Test
    void otherLanguageStandsInWhereTextOrNameIsMissing() {
        DigestText text = new DigestText(List.of(Language.EN), Markup.PLAIN);

        String body = text.body(Digests.of(step("a", 1).setTextEn("").setRegionEn(null)), Limit.NONE);

        assertThat(body).contains("new 官庄镇, budget revenue: 1–4月完成");
    }
}
