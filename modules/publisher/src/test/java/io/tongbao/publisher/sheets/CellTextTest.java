package io.tongbao.publisher.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.5|1234.5",
                "1,234,567.8|1234567.8",
                "1，234|1234",
                "１２３４．５|1234.5",
                "１，２３４|1234",
                "−12|-12",
                "－１２|-12",
                "–12.5|-12.5",
                "﹣3|-3",
                "+7|+7",
                "＋7|+7",
                "12 345|12345",
                "1'234'567|1234567",
                ".5|0.5",
                "-.5|-0.5",
                "12.|12",
                "　12　|12",
                "\u00A012\u200B|12",
            })
    void numbersOfAllHandsAreOne(String written, String number) {
        assertThat(CellText.number(written)).isEqualTo(number);
        assertThat(CellText.isNumber(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12,34",
                "0,123",
                "0,013",
                "-012,345",
                "1,2345",
                "1,234 567",
                "12,3x",
                "①",
                "5²",
                "1.2.3",
                "--1",
                "万",
                "12万",
                "(12)",
                "1E5",
                ".",
                ""
            })
    void whatIsNoNumberStaysAsItIs(String written) {
        assertThat(CellText.number(written)).isEqualTo(written);
        assertThat(CellText.isNumber(written)).isFalse();
    }

    @Test
    void percentSignsAreTakenOnlyWhereAskedFor() {
        assertThat(CellText.percent("5.8%")).isEqualTo("5.8");
        assertThat(CellText.percent("−５．８％")).isEqualTo("-5.8");
        assertThat(CellText.number("5.8%")).isEqualTo("5.8%");
        assertThat(CellText.isPercent("1,234%")).isTrue();
        assertThat(CellText.isPercent("%")).isFalse();
        assertThat(CellText.percent("%")).isEqualTo("%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "…", "……", "...", "-", "－", "—", "——", "–", "/", "N/A", "不适用", " 无 ", "　—　"})
    void whatCannotBeThereIsNotMissing(String written) {
        assertThat(CellText.isNotApplicable(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "0", "-1", "无数据"})
    void whatIsMissingOrANumberIsNotNotApplicable(String written) {
        assertThat(CellText.isNotApplicable(written)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2023年4月, 2023-04",
        "2023年1–4月, 2023-04",
        "２０２３年４月, 2023-04",
        "2023-04-01, 2023-04",
        "2023/4/30, 2023-04",
        "2023.4, 2023-04",
        "2023.1, 2023.1",
        "2023.01, 2023-01",
        "2023.10, 2023-10",
        "2023/04, 2023-04",
        "2023年一季度, 2023-03",
        "2023-04-01T00:30, 2023-04",
        "2023年13月, 2023年13月",
        "第三月, 第三月"
    })
    void periodsAreReadByADayToo(String written, String period) {
        assertThat(CellText.period(written)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource({"2023/4/8, 2023-04-08", "2023年12月31日, 2023-12-31", "2023.4.8, 2023-04-08", "四月八日, 四月八日"})
    void daysOfAllHandsAreOne(String written, String day) {
        assertThat(CellText.day(written)).isEqualTo(day);
    }

    @Test
    void errorsAndFormulasAreToldFromTexts() {
        assertThat(CellText.isError("#REF!")).isTrue();
        assertThat(CellText.isError("#N/A")).isTrue();
        assertThat(CellText.isError("#1")).isFalse();
        assertThat(CellText.isFormula("=SUM(A1:A3)")).isTrue();
        assertThat(CellText.isFormula("=+B2")).isTrue();
        assertThat(CellText.isFormula("=")).isFalse(); // a comparison in a rule
        assertThat(CellText.isFormula("==")).isFalse();
    }

    @Test
    void storedNumbersLoseWhatBinaryArithmeticAdds() {
        assertThat(CellText.stored(new BigDecimal("0.30000000000000004"))).isEqualTo("0.3");
        assertThat(CellText.stored(BigDecimal.valueOf(1.1 * 3))).isEqualTo("3.3");
        assertThat(CellText.stored(new BigDecimal("4.11302102E8"))).isEqualTo("411302102");
        assertThat(CellText.stored(new BigDecimal("123456789012.345"))).isEqualTo("123456789012.345");
        assertThat(CellText.stored(new BigDecimal("0E-9"))).isEqualTo("0");
        assertThat(CellText.stored(new BigDecimal("1E999999999"))).isEqualTo("1E+999999999");
    }

    @Property
    void everyNumberIsReadBackHoweverItIsGroupedAndWidened(
            @ForAll @BigRange(min = "-999999999999", max = "999999999999") @Scale(4) BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        String grouped = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);

        assertThat(new BigDecimal(CellText.number(grouped))).isEqualByComparingTo(number);
        assertThat(CellText.number(widened(grouped))).isEqualTo(CellText.number(grouped));
        assertThat(CellText.number(plain.replace('-', '−'))).isEqualTo(plain);
        assertThat(CellText.percent(grouped + "％")).isEqualTo(CellText.number(grouped));
        BigDecimal cents = number.setScale(2, RoundingMode.HALF_UP);
        assertThat(new BigDecimal(CellText.stored(new BigDecimal(cents.doubleValue()))))
                .isEqualByComparingTo(cents);
    }

    @Property
    void whateverIsWrittenIsReadOnceAndForAll(@ForAll String written) {
        String number = CellText.number(written);

        assertThat(CellText.number(number)).isEqualTo(number);
        assertThat(CellText.period(CellText.period(written))).isEqualTo(CellText.period(written));
        assertThat(number.equals(written) || number.matches("[+-]?[0-9]+(\\.[0-9]+)?"))
                .isTrue();
    }

    private static String widened(String ascii) {
        StringBuilder wide = new StringBuilder();
        ascii.chars().forEach(c -> wide.append((char) (c - '!' + '！')));
        return wide.toString();
    }
}
