package io.tongbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Language;
import io.tongbao.store.query.Column;
import io.tongbao.store.query.ColumnType;
import io.tongbao.store.query.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LocalizedTest {
    private static final Table ALERTS = new Table(
            Stream.of("level", "region", "region_zh", "region_en", "text_zh", "text_en")
                    .map(each -> new Column(each, ColumnType.TEXT))
                    .toList(),
            List.of(
                    Arrays.asList("RED", "t1", "第一镇", "First Town", "欠8.3个百分点", "behind 8.3 pp"),
                    Arrays.asList("BLUE", "t2", "第二镇", null, "欠1个百分点", "behind 1 pp"),
                    Arrays.asList("BLUE", "t3", null, "", "欠2个百分点", "behind 2 pp")));

    @Test
    void d2_aTableIsInOneLanguageAndANameThatItLacksInTheOther() {
        Table shown = Localized.only(ALERTS, List.of("region_zh", "level", "text_zh"), Language.EN);

        assertThat(shown.columns()).extracting(Column::name).containsExactly("region_en", "level", "text_en");
        assertThat(shown.rows())
                .containsExactly(
                        List.of("First Town", "red", "behind 8.3 pp"),
                        List.of("第二镇", "blue", "behind 1 pp"),
                        List.of("t3", "blue", "behind 2 pp"));
    }

    @Test
    void d2_inChineseItIsTheSameInChinese() {
        Table shown = Localized.only(ALERTS, List.of("region_zh", "text_zh"), Language.ZH);

        assertThat(shown.columns()).extracting(Column::name).containsExactly("region_zh", "text_zh");
        assertThat(shown.rows())
                .containsExactly(List.of("第一镇", "欠8.3个百分点"), List.of("第二镇", "欠1个百分点"), List.of("t3", "欠2个百分点"));
    }

    @Test
    void d2_codesAreToldInWords() {
        Table projects = new Table(
                Stream.of("region", "stage", "pace")
                        .map(each -> new Column(each, ColumnType.TEXT))
                        .toList(),
                List.of(
                        Arrays.asList("SIGNED", "UNDER_CONSTRUCTION", "NOT_STARTED"),
                        Arrays.asList("t2", "MOTHBALLED", null)));

        List<String> shown = List.of("region", "stage", "pace");
        assertThat(Localized.only(projects, shown, Language.ZH).rows())
                .as("a code of no list stays, and what is no code")
                .containsExactly(List.of("SIGNED", "在建", "应开工未开工"), Arrays.asList("t2", "MOTHBALLED", null));
        assertThat(Localized.only(projects, shown, Language.EN).rows())
                .containsExactly(
                        List.of("SIGNED", "under construction", "planned to have started, and has not"),
                        Arrays.asList("t2", "MOTHBALLED", null));
    }

    @ParameterizedTest
    @CsvSource({
        "level, RED, 红, red",
        "state, WITHDRAWN_BY_REVISION, 因数据修订撤回, withdrawn by a revision",
        "kind, RANK_DROP, 位次下滑, rank drop",
        "kind, CEILING, CEILING, CEILING",
        "pace, SEASONAL, SEASONAL, SEASONAL",
        "unit, 万元, 万元, 10k yuan",
    })
    void d2_wordsAreThoseOfTheColumnsList(String column, String code, String zh, String en) {
        assertThat(CodeWords.of(column, code, Language.ZH)).isEqualTo(zh);
        assertThat(CodeWords.of(column, code, Language.EN)).isEqualTo(en);
    }

    @ParameterizedTest
    @EnumSource(QuerySubject.class)
    void noSubjectShowsBothLanguagesOrOnlyEnglish(QuerySubject subject) {
        assertThat(subject.shown(false)).noneMatch(each -> each.endsWith("_en"));
    }
}
