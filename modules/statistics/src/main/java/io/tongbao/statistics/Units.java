package io.tongbao.statistics;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table of units (R4). Factors within a dimension are whole numbers of its smallest step, so every conversion is
 * exact or refused. The step of areas is a third of a square metre, since 3 亩 are 2,000 平方米.
 */
public final class Units {
    private static final Map<String, Unit> BY_CODE = new LinkedHashMap<>();
    private static final Map<String, Unit> BY_NAME = new LinkedHashMap<>();

    static {
        money("CNY", "元", 1, "yuan", "cny", "rmb", "人民币元");
        money("CNY", "千元", 1_000, "1k yuan", "thousand yuan");
        money("CNY", "万元", 10_000, "10k yuan", "10000 yuan", "万元人民币");
        money("CNY", "百万元", 1_000_000, "1m yuan", "million yuan");
        money("CNY", "亿元", 100_000_000, "100m yuan", "100 million yuan", "亿元人民币");
        money("USD", "美元", 1, "usd", "us dollar");
        money("USD", "万美元", 10_000, "10k usd");
        money("USD", "百万美元", 1_000_000, "1m usd", "million usd");
        money("USD", "亿美元", 100_000_000, "100m usd");
        money("CHF", "瑞士法郎", 1, "chf", "swiss franc");
        money("CHF", "百万瑞士法郎", 1_000_000, "mio chf", "1m chf", "million chf");
        for (String thing : new String[] {"个", "件", "家", "项", "宗", "起", "处", "台", "辆"}) {
            count("things", thing, 1);
        }
        alias("个", "items", "count", "number");
        count("people", "人", 1, "persons", "people");
        count("people", "万人", 10_000, "10k persons", "10k people");
        count("households", "户", 1, "households");
        count("households", "万户", 10_000, "10k households");
        count("occasions", "次", 1, "times");
        count("place", "位", 1, "place", "rank");
        measure("electricity", "千瓦时", 1, "kwh", "度");
        measure("electricity", "万千瓦时", 10_000, "10k kwh", "万度");
        measure("electricity", "亿千瓦时", 100_000_000, "100m kwh", "亿度");
        measure("mass", "吨", 1, "t", "tonne", "tonnes");
        measure("mass", "万吨", 10_000, "10k t", "10k tonnes");
        measure("coal equivalent", "吨标准煤", 1, "tce");
        measure("coal equivalent", "万吨标准煤", 10_000, "10k tce");
        measure("area", "平方米", 3, "m2", "sqm", "㎡");
        measure("area", "万平方米", 30_000, "10k m2", "10k sqm");
        measure("area", "平方公里", 3_000_000, "km2", "sqkm", "平方千米");
        measure("area", "公顷", 30_000, "ha", "hectare");
        measure("area", "亩", 2_000, "mu");
        measure("area", "万亩", 20_000_000, "10k mu");
        measure("share", "‰", 1, "per mille", "permille");
        measure("share", "%", 10, "percent", "per cent", "％");
        measure("percentage points", "百分点", 1, "个百分点", "percentage points", "pp");
        measure("points", "分", 1, "points", "score");
        measure("index", "指数", 1, "index");
    }

    private Units() {}

    /** The unit by code or alias, upper or lower case; empty if the table has none. */
    public static Optional<Unit> of(String codeOrAlias) {
        return Optional.ofNullable(BY_NAME.get(key(codeOrAlias)));
    }

    /** All units, by dimension and size. */
    public static Collection<Unit> all() {
        return Collections.unmodifiableCollection(BY_CODE.values());
    }

    /** All codes and aliases, in lower case. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(BY_NAME.keySet());
    }

    /**
     * Converts exactly, in decimal, to the normal form of {@link Precision}.
     *
     * @throws IllegalArgumentException if the units are of different dimensions
     * @throws ArithmeticException if the result has no end in decimal, as 1 亩 in 公顷
     */
    public static BigDecimal convert(BigDecimal number, Unit from, Unit to) {
        if (!from.dimension().equals(to.dimension())) {
            throw new IllegalArgumentException("unit " + from.code() + ": cannot be converted to " + to.code()
                    + ", which is of another dimension");
        }
        if (from.factor().compareTo(to.factor()) == 0) {
            return Precision.normal(number);
        }
        return Precision.normal(number.multiply(from.factor()).divide(to.factor()));
    }

    /** Whether two names are of one unit; names that the table lacks must be equal. */
    public static boolean same(String one, String other) {
        Unit known = of(one).orElse(null);
        Unit also = of(other).orElse(null);
        if (known == null || also == null) {
            return one.equals(other);
        }
        return known.dimension().equals(also.dimension()) && known.factor().compareTo(also.factor()) == 0;
    }

    /**
     * One number in per cent of another, each in its own unit.
     *
     * @return null if the units are of different dimensions; units that the table lacks must be equal
     */
    static @Nullable BigDecimal percent(BigDecimal part, String partUnit, BigDecimal whole, String wholeUnit) {
        if (partUnit.equals(wholeUnit)) {
            return Precision.percent(part, whole);
        }
        Unit small = of(partUnit).orElse(null);
        Unit large = of(wholeUnit).orElse(null);
        return small == null || large == null || !small.dimension().equals(large.dimension())
                ? null
                : Precision.percent(part.multiply(small.factor()), whole.multiply(large.factor()));
    }

    private static void money(String currency, String code, long factor, String... aliases) {
        add(new Unit(code, currency, BigDecimal.valueOf(factor), false), aliases);
    }

    private static void count(String dimension, String code, long factor, String... aliases) {
        add(new Unit(code, dimension, BigDecimal.valueOf(factor), true), aliases);
    }

    private static void measure(String dimension, String code, long factor, String... aliases) {
        add(new Unit(code, dimension, BigDecimal.valueOf(factor), false), aliases);
    }

    private static void add(Unit unit, String... aliases) {
        BY_CODE.put(unit.code(), unit);
        BY_NAME.put(key(unit.code()), unit);
        for (String alias : aliases) {
            BY_NAME.put(key(alias), unit);
        }
    }

    private static void alias(String code, String... aliases) {
        for (String alias : aliases) {
            BY_NAME.put(alias, BY_NAME.get(code));
        }
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
