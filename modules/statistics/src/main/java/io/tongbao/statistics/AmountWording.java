package io.tongbao.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts in the unit in which people say them (D2): 894,000 万元 is 89.4亿元, 0.4565 亿元 is 4565万元. */
public final class AmountWording {
    /** Decimals that an amount is given after its unit was switched; trailing zeros are dropped. */
    private static final int SWITCHED_DECIMALS = 2;

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

    private AmountWording() {}

    /**
     * An amount with its unit, in Chinese: money from one 亿 on in 亿, money in 亿 below that in 万, anything else in
     * its own unit with its own decimals.
     */
    public static String zh(BigDecimal value, String unit, int decimals) {
        Unit own = Units.of(unit).orElse(null);
        Unit shown = own == null ? null : spoken(value, own);
        if (own == null || shown == null || shown.equals(own)) {
            return Wording.number(value, decimals) + unit;
        }
        return switched(Units.convert(value, own, shown)) + shown.code();
    }

    /** The same in English: money in millions or billions, as in "8.94 bn yuan"; anything else in its own unit. */
    public static String en(BigDecimal value, String unit, int decimals) {
        Unit own = Units.of(unit).orElse(null);
        if (own == null || !isMoney(own)) {
            return counted(Wording.number(value, decimals), Units.english(unit));
        }
        BigDecimal single = value.multiply(own.factor());
        String currency = own.dimension().equals("CNY") ? "yuan" : "US dollars";
        BigDecimal size = single.abs();
        if (size.compareTo(HUNDRED_MILLION.multiply(BigDecimal.TEN)) >= 0) {
            return switched(single.movePointLeft(9)) + " bn " + currency;
        }
        if (size.compareTo(HUNDRED_MILLION.movePointLeft(2)) >= 0) {
            return switched(single.movePointLeft(6)) + " m " + currency;
        }
        return switched(single) + " " + currency;
    }

    /** One of a thing is told in the singular: 1 place, 2 places. */
    private static String counted(String number, String unit) {
        boolean isOne = number.equals("1") && unit.endsWith("s");
        return number + " " + (isOne ? unit.substring(0, unit.length() - 1) : unit);
    }

    private static Unit spoken(BigDecimal value, Unit own) {
        if (!isMoney(own) || value.signum() == 0) {
            return own;
        }
        BigDecimal single = value.multiply(own.factor()).abs();
        String currency = own.dimension().equals("CNY") ? "元" : "美元";
        boolean huge = single.compareTo(HUNDRED_MILLION) >= 0;
        boolean large = single.compareTo(TEN_THOUSAND) >= 0;
        if (!huge && own.factor().compareTo(TEN_THOUSAND) == 0) {
            return own;
        }
        return huge || large ? Units.of((huge ? "亿" : "万") + currency).orElse(own) : own;
    }

    private static boolean isMoney(Unit unit) {
        return unit.dimension().equals("CNY") || unit.dimension().equals("USD");
    }

    private static String switched(BigDecimal number) {
        return Precision.normal(number.setScale(SWITCHED_DECIMALS, RoundingMode.HALF_UP))
                .toPlainString();
    }
}
