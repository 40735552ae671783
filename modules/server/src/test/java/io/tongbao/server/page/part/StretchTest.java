package io.tongbao.server.page.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.server.page.PageException;
import io.tongbao.statistics.Language;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StretchTest {
    @ParameterizedTest
    @CsvSource({
        "1, 450, 第1–200个单位，共450个, Units 1–200 of 450, , 2",
        "2, 450, 第201–400个单位，共450个, Units 201–400 of 450, '', 3",
        "3, 450, 第401–450个单位，共450个, Units 401–450 of 450, 2, ",
        "1, 200, 第1–200个单位，共200个, Units 1–200 of 200, , ",
        "2, 400, 第201–400个单位，共400个, Units 201–400 of 400, '', ",
    })
    void tellsWhichLinesItIsOfHowManyAndWhatIsBesideIt(
            int page, int all, String zh, String en, String before, String after) {
        Stretch stretch = new Stretch(page, all);

        assertThat(stretch.told(Language.ZH)).isEqualTo(zh);
        assertThat(stretch.told(Language.EN)).isEqualTo(en);
        assertThat(stretch.to(page - 1)).isEqualTo(before);
        assertThat(stretch.to(page + 1)).isEqualTo(after);
        assertThat(IntStream.rangeClosed(1, all).filter(stretch::has).boxed())
                .hasSize(Math.min(Stretch.LINES, all - (page - 1) * Stretch.LINES))
                .startsWith(Stretch.first(page));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "200, true", "201, false"})
    void isWholeUpToTheLinesOfOne(int all, boolean whole) {
        assertThat(new Stretch(1, all).isWhole()).isEqualTo(whole);
    }

    @Test
    void oneThatIsNotThereIsNamedWithThoseThatAre() {
        assertThatThrownBy(() -> new Stretch(4, 450))
                .isInstanceOf(PageException.class)
                .hasMessage("page '4': must be 1 to 3");
    }
}
