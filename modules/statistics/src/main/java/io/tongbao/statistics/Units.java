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
    /** A share's smallest step is one in a thousand. */
    private static final BigDecimal WHOLE = BigDecimal.valueOf(1_000);

    private static final Map<String, Unit> BY_CODE = new LinkedHashMap<>();
    private static final Map<String, Unit> BY_NAME = new LinkedHashMap<>();

    static {
        money("CNY", "元", "yuan", 1, "yuan", "cny", "rmb", "人民币元");
        money("CNY", "千元", "thousand yuan", 1_000, "1k yuan", "thousand yuan");
        money("CNY", "万元", "10k yuan", 10_000, "10k yuan", "10000 yuan", "万元人民币");
        money("CNY", "百万元", "million yuan", 1_000_000, "1m yuan", "million yuan");
        money("CNY", "亿元", "100m yuan", 100_000_000, "100m yuan", "100 million yuan", "亿元人民币");
        money("USD", "美元", "US dollars", 1, "usd", "us dollar");
        money("USD", "万美元", "10k USD", 10_000, "10k usd");
        money("USD", "百万美元", "million USD", 1_000_000, "1m usd", "million usd");
        money("USD", "亿美元", "100m USD", 100_000_000, "100m usd");
        money("CHF", "瑞士法郎", "Swiss francs", 1, "chf", "swiss franc");
        money("CHF", "百万瑞士法郎", "million CHF", 1_000_000, "mio chf", "1m chf", "million chf");
        count("things", "个", "items", 1, "items", "count", "number");
        count("things", "件", "pieces", 1);
        count("things", "家", "firms", 1);
        count("things", "项", "undertakings", 1);
        count("things", "宗", "cases", 1);
        count("things", "起", "incidents", 1);
        count("things", "处", "sites", 1);
        count("things", "台", "sets", 1);
        count("things", "辆", "vehicles", 1);
        count("people", "人", "persons", 1, "persons", "people");
        count("people", "万人", "10k persons", 10_000, "10k persons", "10k people");
        count("households", "户", "households", 1, "households");
        count("households", "万户", "10k households", 10_000, "10k households");
        count("occasions", "次", "times", 1, "times");
        count("place", "位", "places", 1, "place", "rank");
        measure("electricity", "千瓦时", "kWh", 1, "kwh", "度");
        measure("electricity", "万千瓦时", "10k kWh", 10_000, "10k kwh", "万度");
        measure("electricity", "亿千瓦时", "100m kWh", 100_000_000, "100m kwh", "亿度");
        measure("mass", "吨", "tonnes", 1, "t", "tonne", "tonnes");
        measure("mass", "万吨", "10k tonnes", 10_000, "10k t", "10k tonnes");
        measure("coal equivalent", "吨标准煤", "tce", 1, "tce");
        measure("coal equivalent", "万吨标准煤", "10k tce", 10_000, "10k tce");
        measure("area", "平方米", "m²", 3, "m2", "sqm", "㎡");
        measure("area", "万平方米", "10k m²", 30_000, "10k m2", "10k sqm");
        measure("area", "平方公里", "km²", 3_000_000, "km2", "sqkm", "平方千米");
        measure("area", "公顷", "ha", 30_000, "ha", "hectare");
        measure("area", "亩", "mu", 2_000, "mu");
        measure("area", "万亩", "10k mu", 20_000_000, "10k mu");
        measure("share", "‰", "‰", 1, "per mille", "permille");
        measure("share", "%", "%", 10, "percent", "per cent", "％");
        measure("percentage points", "百分点", "pp", 1, "个百分点", "percentage points", "pp");
        measure("points", "分", "points", 1, "points", "score");
        measure("index", "指数", "index points", 1, "index");
    }

    private Units() {}

    /** The unit by code or alias, upper or lower case; empty if the table has none. */
    public static Optional<Unit> of(String codeOrAlias) {
        return Optional.ofNullable(BY_NAME.get(key(codeOrAlias)));
    }

    /** Whether a unit, by code or alias, is per cent. */
    public static boolean isPercent(String codeOrAlias) {
        return of(codeOrAlias).filter(unit -> unit.code().equals("%")).isPresent();
    }

    /**
     * How many of a unit make one whole: 100 of %, 1,000 of ‰.
     *
     * @return 1 for a unit that is no share
     */
    public static BigDecimal perWhole(String codeOrAlias) {
        return of(codeOrAlias)
                .filter(unit -> unit.dimension().equals("share"))
                .map(unit -> WHOLE.divide(unit.factor()))
                .orElse(BigDecimal.ONE);
    }

    /** The code of a unit, as % for ％; one that the table lacks keeps its name. */
    public static String code(String codeOrAlias) {
        return of(codeOrAlias).map(Unit::code).orElse(codeOrAlias);
    }

    /** What English text calls a unit, as in 10k yuan for 万元; one that the table lacks keeps its name. */
    public static String english(String codeOrAlias) {
        return of(codeOrAlias).map(Unit::english).orElse(codeOrAlias);
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

    private static void money(String currency, String code, String english, long factor, String... aliases) {
        add(new Unit(code, english, currency, BigDecimal.valueOf(factor), false), aliases);
    }

    private static void count(String dimension, String code, String english, long factor, String... aliases) {
        add(new Unit(code, english, dimension, BigDecimal.valueOf(factor), true), aliases);
    }

    private static void measure(String dimension, String code, String english, long factor, String... aliases) {
        add(new Unit(code, english, dimension, BigDecimal.valueOf(factor), false), aliases);
    }

    private static void add(Unit unit, String... aliases) {
        BY_CODE.put(unit.code(), unit);
        BY_NAME.put(key(unit.code()), unit);
        for (String alias : aliases) {
            BY_NAME.put(key(alias), unit);
        }
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
