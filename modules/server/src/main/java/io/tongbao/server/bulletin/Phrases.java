package io.tongbao.server.bulletin;

import io.tongbao.statistics.AmountWording;
import io.tongbao.statistics.GrowthWording;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.MeasureWording;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PeriodWording;
import io.tongbao.statistics.ReasonWording;
import io.tongbao.statistics.Units;
import io.tongbao.statistics.UnrankedReason;
import io.tongbao.statistics.Wording;
import io.tongbao.statistics.light.Light;
import io.tongbao.statistics.targets.TargetWording;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.PartialSums;
import io.tongbao.store.query.Shapes;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cells and words of a bulletin in one language (D1, D2).
 *
 * @param shapes of the indicators, by code
 */
record Phrases(Language language, Shapes shapes) {
    private static final String NOTHING = "—";
    /** Names of a list that are told in a sentence; the table has all of them. */
    private static final int MOST_NAMES = 3;

    String of(String zh, String en) {
        return language.of(zh, en);
    }

    Shapes.Shape shape(Fields row) {
        return shapes.of(row.text("indicator"));
    }

    /** The name of what a row is of, such as its region; its code where it has none. */
    String name(Fields row, String what) {
        String name = row.text(what + language.of("_zh", "_en"));
        return name.isEmpty() ? row.text(what) : name;
    }

    /** What follows the name of a partial sum (U1), as in （部分汇总1/2）; empty where it is none. */
    String partial(boolean isPartial, Fields row) {
        String reported = PartialSums.reported(row);
        return isPartial ? language.of("（部分汇总" + reported + "）", " (partial sum, " + reported + ")") : "";
    }

    /** 甲镇、乙镇、丙镇等5个; "A, B, C and 2 more". */
    String names(List<String> names) {
        int more = names.size() - MOST_NAMES;
        String told = String.join(language.of("、", ", "), names.subList(0, Math.min(names.size(), MOST_NAMES)));
        return more <= 0 ? told : told + language.of("等" + names.size() + "个", " and " + more + " more");
    }

    /** With its year. */
    String period(Shapes.Shape shape, Period period, boolean cumulative) {
        return language.of(
                PeriodWording.zh(shape.scheme(), period, cumulative),
                PeriodWording.en(shape.scheme(), period, cumulative));
    }

    /** Within a bulletin of the year, in Chinese without it. */
    String shortPeriod(Shapes.Shape shape, Period period, boolean cumulative) {
        return language.of(
                PeriodWording.shortZh(shape.scheme(), period, cumulative),
                PeriodWording.en(shape.scheme(), period, cumulative));
    }

    /** What is compared of an indicator, as in 增速; empty where its name says it all. */
    String measure(Measure measure, Shapes.Shape shape) {
        return language.of(
                MeasureWording.zh(measure, shape.kind(), shape.scheme()),
                MeasureWording.en(measure, shape.kind(), shape.scheme()));
    }

    /** What a unit is called. */
    String unit(String unit) {
        return language.of(unit, Units.english(unit));
    }

    /** An amount in the unit in which people say it. */
    Cell amount(@Nullable BigDecimal value, String unit, int decimals) {
        return value == null
                ? missing()
                : new Cell.Amount(
                        language.of(AmountWording.zh(value, unit, decimals), AmountWording.en(value, unit, decimals)),
                        value,
                        decimals,
                        unit(unit));
    }

    /** Growth in words; where there is none, why. */
    Cell growth(@Nullable BigDecimal growth, String code, Kind kind, String unit, int decimals) {
        return growth == null
                ? missing(code)
                : new Cell.Amount(
                        language.of(
                                GrowthWording.zh(growth, kind, unit, decimals),
                                GrowthWording.en(growth, kind, unit, decimals)),
                        growth,
                        decimals,
                        unit(GrowthWording.unit(kind, unit)));
    }

    /** Digits alone; where there are none, why. */
    Cell plain(@Nullable BigDecimal number, String code, int decimals) {
        return number == null ? missing(code) : Cell.Amount.plain(number, decimals);
    }

    Cell rank(@Nullable Integer rank, boolean tied, String code) {
        return rank == null
                ? missing(code)
                : new Cell.Rank(language.of(Wording.rankZh(rank, tied), Wording.rankEn(rank, tied)), rank, tied);
    }

    /** K4: marked where the group had other members then. */
    Cell move(@Nullable Integer places, boolean membersDiffer) {
        return places == null
                ? missing()
                : new Cell.Move(
                        language.of(Wording.movedZh(places), Wording.movedEn(places)) + (membersDiffer ? "*" : ""),
                        places,
                        membersDiffer);
    }

    /** A light, by shape, word and colour; where there is none that there is nothing. */
    Cell light(Light light) {
        return light == Light.NONE
                ? missing()
                : new Cell.Lamp(of(TargetWording.zh(light), TargetWording.en(light)), light);
    }

    /** There is none, and there need be none. */
    Cell missing() {
        return because("");
    }

    /** @param code of {@link UnrankedReason}; empty where nothing is to be said */
    Cell missing(String code) {
        return because(code.isEmpty() ? "" : reason(UnrankedReason.valueOf(code)));
    }

    /** @param reason in words */
    Cell because(String reason) {
        return new Cell.Missing(
                reason.isEmpty() ? NOTHING : NOTHING + language.of("（" + reason + "）", " (" + reason + ")"), reason);
    }

    private String reason(UnrankedReason reason) {
        return language.of(ReasonWording.zh(reason), ReasonWording.en(reason));
    }
}
