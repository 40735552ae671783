package io.tongbao.publisher.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.publisher.sheets.FileSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in reference data is told in Chinese as in English. */
class WrongDefinitionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            indicators.csv | code,name_zh,unit,kind,scheme,decimals\\ni,丙,元,FLOW,M12,x | 第2行，列“decimals”：“x”有误，应为整数，如2
            indicators.csv | code,name_zh,unit,kind,scheme,additive\\ni,丙,元,FLOW,M12,maybe | 第2行，列“additive”：“maybe”有误，应为是或否（true或false）
            indicators.csv | code,name_zh,unit,kind,scheme,decimals\\ni,丙,元,FLOW,M12,13 | 第2行，列“decimals”：“13”有误：应为0至12
            indicators.csv | code,name_zh,unit,kind,scheme\\ni,丙,元,FLUX,M12 | 第2行，列“kind”：“FLUX”有误：应为FLOW、STOCK或RATE
            indicators.csv | code,name_zh,unit,kind,scheme,additive\\ni,丙,%,RATE,M12,true | 第2行，列“additive”：“true”有误：应为false：比率不相加
            regions.csv | code,name_zh,kind,valid_from\\nr,乙,TOWN,1.2.23 | 第2行，列“valid_from”：“1.2.23”有误：应为日期，如2023-01-31
            regions.csv | code,name_zh,kind,predecessors\\nr,乙,TOWN,a:2 | 第2行，列“predecessors”：“a:2”有误：划入比例应大于0且不超过1
            regions.csv | code,name_zh,kind,predecessors\\nr,乙,TOWN,a b:0.6 | 第2行，列“predecessors”：“a b:0.6”有误：应为地区代码，以分号分隔，如a;b:0.6
            groups.csv | group,name_zh,members\\ng,丙,a b | 第2行，列“members”：“a b”有误：应为地区代码，以分号分隔，如a;b
            memberships.csv | hierarchy,region,parent\\nh,a,a | 第2行，列“parent”：“a”有误：应为其他地区：在体系h中不得以自身为上级
            groups.csv | group,name_zh,ancestor\\ng,丙,a | 第2行：有误：填写上级地区a时应填写体系
            rankings.csv | ranking,group,indicator,measure,direction\\nk,g,i,VALUE,NONE | 第2行，列“direction”：“NONE”有误：应为HIGHER或LOWER，留空则与指标相同
            schemes.csv | scheme,item,indicator,measure,method,weight\\ns,a,i,SCORE,EFFICACY,1 | 第2行，列“measure”：“SCORE”有误：应为MONTH_VALUE、MONTH_GROWTH、CUMULATIVE_VALUE、CUMULATIVE_GROWTH、VALUE或ATTAINMENT
            schemes.csv | scheme,item,indicator,measure,method,weight\\ns,a,i,VALUE,EFFICACY,x | 第2行，列“weight”：“x”有误，应为数字，如1.5，小数不超过12位
            light_rules.csv | rule,order,subject,operator,value,light\\nr,1,GAP,>=,0,GREEN | 第2行：有误：没有结尾，最后一条应为OTHERWISE
            alert_rules.csv | rule,kind,indicator,threshold\\nr,NEGATIVE_GROWTH,i,3 | 第2行，列“threshold”：“3”有误：应不大于0且大于-100
            """)
    void sayWhatIsRightInChinese(String name, String lines, String zh) {
        byte[] text = lines.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);

        Batch batch = Batch.of(List.of(FileSource.of(name, text)));

        assertThat(batch.problems()).extracting(CellProblem::zh).containsExactly(zh);
        assertThat(batch.problems())
                .extracting(CellProblem::en)
                .allMatch(each -> each.matches("[^\\p{IsHan}]*( \\(是 or 否\\))?"));
        assertThat(batch.stopped()).hasSize(1);
    }
}
