package io.tongbao.store.explain;

import io.tongbao.statistics.AmountWording;
import io.tongbao.statistics.GrowthWording;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.PeriodWording;
import io.tongbao.statistics.ReasonWording;
import io.tongbao.statistics.Units;
import io.tongbao.statistics.UnrankedReason;
import io.tongbao.statistics.Wording;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What figures and numbers are called (D1, D2). */
final class Say {
    private static final Words NO_REASON = new Words("无", "none");

    private final Dictionary dictionary;

    Say(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** As in 官庄镇 地区生产总值 2022年全年. */
    Words figure(Key key, SideName side) {
        Indicator indicator = dictionary.indicator(key.indicator());
        Words region = dictionary.name(key.region());
        boolean cumulative = side.isCumulative() && indicator.kind() != Kind.STOCK;
        return new Words(
                region.zh() + " " + indicator.nameZh() + " "
                        + PeriodWording.zh(indicator.scheme(), key.period(), cumulative),
                region.en() + ", " + indicator.nameEn() + ", "
                        + PeriodWording.en(indicator.scheme(), key.period(), cumulative));
    }

    /** The same, and what of it. */
    Words figure(Key key, SideName side, String zh, String en) {
        Words figure = figure(key, side);
        return new Words(figure.zh() + zh, figure.en() + en);
    }

    Value amount(Indicator indicator, BigDecimal number) {
        return new Value(
                number,
                indicator.unit(),
                new Words(
                        AmountWording.zh(number, indicator.unit(), indicator.decimals()),
                        AmountWording.en(number, indicator.unit(), indicator.decimals())));
    }

    /** Growth in per cent; of a RATE the difference, in points or in its own unit (G4). */
    Value growth(Indicator indicator, BigDecimal number) {
        int decimals = indicator.growthDecimals();
        String unit = GrowthWording.unit(indicator.kind(), indicator.unit());
        return new Value(
                number,
                unit,
                new Words(
                        GrowthWording.zh(number, indicator.kind(), indicator.unit(), decimals),
                        GrowthWording.en(number, indicator.kind(), indicator.unit(), decimals)));
    }

    /** Between growths in per cent there are percentage points, between others their own unit. */
    Value differenceOfGrowths(Indicator indicator, BigDecimal number) {
        return indicator.kind() == Kind.RATE ? growth(indicator, number) : points(number, indicator.growthDecimals());
    }

    static Value percent(BigDecimal number, int decimals) {
        return new Value(
                number, "%", new Words(Wording.growthZh(number, decimals), Wording.growthEn(number, decimals)));
    }

    static Value points(BigDecimal number, int decimals) {
        return new Value(
                number, "百分点", new Words(Wording.pointsZh(number, decimals), Wording.pointsEn(number, decimals)));
    }

    /** A number that is no growth, with its unit. */
    static Value plain(BigDecimal number, String unit, int decimals) {
        String shown = Wording.number(number, decimals);
        return new Value(number, unit, new Words(shown + unit, shown + " " + Units.english(unit)));
    }

    /** Why there is no growth, no rank or no value. */
    static Words reason(@Nullable String code) {
        if (code == null) {
            return NO_REASON;
        }
        return Arrays.stream(UnrankedReason.values())
                .filter(each -> each.name().equals(code))
                .findFirst()
                .map(each -> new Words(ReasonWording.zh(each), ReasonWording.en(each)))
                .orElse(new Words(code, code));
    }
}
