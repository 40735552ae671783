package io.tongbao.publisher.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.LightClause;
import io.tongbao.contracts.LightRuleDefinition;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.TargetLetter;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.sheets.FileSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of target letters and of light rules. */
class TargetFileTest {
    @TempDir
    private Path folder;

    private final List<Outgoing> rows = new ArrayList<>();
    private final List<CellProblem> problems = new ArrayList<>();

    @Test
    void t1_aTargetIsSentAsItIsWritten() {
        read("targets-2023.csv", "地区,指标,年度,类型,目标值,单位,版本\nx-a,retail,2023,LEVEL,\"6,000.5\",万元,1\n");

        assertThat(problems).isEmpty();
        TargetLetter letter = (TargetLetter) rows.get(0).value();
        assertThat(rows.get(0).key()).isEqualTo("x-a|retail");
        assertThat(letter.getValue()).isEqualTo("6000.5");
        assertThat(letter.getOrigin()).isEqualTo("targets-2023.csv, row 2");
        assertThat(letter.getId()).startsWith("x-a|retail|2023|LEVEL|v1-");
    }

    @Test
    void t1_numbersOfFullWidthAreNumbers() {
        read("targets.csv", "地区,指标,年度,类型,目标值,权重,版本\nx-a,retail,２０２３,ＬＥＶＥＬ,６０００,２０,２\n");

        assertThat(problems).isEmpty();
        TargetLetter letter = (TargetLetter) rows.get(0).value();
        assertThat(letter.getYear()).isEqualTo("2023");
        assertThat(letter.getWeight()).isEqualTo("20");
        assertThat(letter.getVersion()).isEqualTo("2");
        assertThat(letter.getId()).startsWith("x-a|retail|2023|LEVEL|v2-");
    }

    @Test
    void t1_withoutAVersionItsIdIsThatOfTheSubmission() {
        read("targets.csv", "region,indicator,year,kind,value\nx-a,retail,2023,LEVEL,1\n");

        assertThat(((TargetLetter) rows.get(0).value()).getId()).isEqualTo("x-a|retail|2023|LEVEL|s7-2");
    }

    @Test
    void t1_aBadCellIsToldAndTheRowSentForTheRecord() {
        read("targets.csv", "region,indicator,year,kind,value,pace_custom\nx-a,retail,2023,LEVELS,a lot,1 2\n");

        assertThat(rows).hasSize(1);
        assertThat(problems).extracting(CellProblem::column).containsExactly("kind", "pace_custom", "value");
        assertThat(problems).allMatch(CellProblem::sent);
        assertThat(problems.get(0).en()).contains("LEVEL, CEILING, GROWTH, RANK or COUNT");
    }

    @Test
    void t1_eachBadCellOfARowIsToldInItsOwnWords() {
        read(
                "targets.csv",
                "地区,指标,年度,类型,目标值,单位,排名,序时方式,序时进度,权重,亮灯规则,版本,签订日期\n"
                        + "x-a,retail,23,COUNT,-1,万元,,CUSTOM,,-5,,0,2023-06-16\n");

        assertThat(problems)
                .extracting(CellProblem::field)
                .containsExactly("year", "weight", "version", "value", "pace_custom");
        assertThat(problems)
                .extracting(CellProblem::zh)
                .contains("第2行，列“权重”：“-5”有误：权重“-5”应大于0，不计权重请留空", "第2行，列“序时进度”：有误：序时进度为空，序时方式为CUSTOM时必填");
    }

    @Test
    void t6_theRowsOfARuleMakeOne() {
        read(
                "light_rules.csv",
                """
                rule,version,order,subject,operator,value,and_group,light
                county,2,1,FIGURE,<,0,,RED
                county,,2,PLAN,>=,0,a,green
                county,,3,group,≥,0,a,GREEN
                county,,4,OTHERWISE,,,,YELLOW
                """);

        assertThat(problems).isEmpty();
        LightRuleDefinition rule = ((ReferenceChange) rows.get(0).value()).getLightRule();
        assertThat(rule.getRuleVersion()).isEqualTo(2);
        assertThat(rule.getClauses()).extracting(LightClause::getLight).containsExactly("RED", "GREEN", "YELLOW");
        assertThat(rule.getClauses().get(1).getConditions()).hasSize(2);
        assertThat(rule.getClauses().get(2).getConditions()).isEmpty();
    }

    @Test
    void t6_aRuleWithoutEndOrWithAClauseThatNeverHoldsIsToldAndNotSent() {
        read("light_rules.csv", "rule,order,subject,operator,value,light\nr,1,GAP,>=,0,GREEN\n");
        read(
                "light_rules.csv",
                """
                rule,order,subject,operator,value,light
                r,1,GAP,>=,0,GREEN
                r,2,GAP,>=,5,RED_LIST
                r,3,OTHERWISE,,,RED
                """);

        assertThat(rows).isEmpty();
        assertThat(problems).hasSize(2);
        assertThat(problems.get(0).en()).contains("has no end");
        assertThat(problems.get(1).en())
                .contains("clause 2 'GAP >= 5: RED_LIST'")
                .contains("can never hold");
    }

    @Test
    void t6_cellsOfARuleThatAreWrongAreNamed() {
        read(
                "light_rules.csv",
                """
                rule,version,order,subject,operator,value,and_group,light
                r,1,1,GAPS,>=,0,,GREEN
                r,2,1,GAP,near,x,,BLUE
                r,,3,OTHERWISE,,,,RED
                """);

        assertThat(rows).isEmpty();
        assertThat(problems)
                .extracting(each -> each.row() + " " + each.column())
                .contains("2 subject", "3 order", "3 version", "3 value");
    }

    @Test
    void t6_thePresetsCodesAreTaken() {
        read("light_rules.csv", "rule,order,subject,light\ndefault,1,OTHERWISE,RED\n");

        assertThat(problems).singleElement().satisfies(each -> assertThat(each.en())
                .contains("comes with the system"));
    }

    private void read(String name, String text) {
        try {
            Path file = Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
            OpenedFile.of(FileSource.of(file)).tables().get(0).read("7", rows::add, problems::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
