package io.tongbao.publisher.generate;

import io.tongbao.statistics.Direction;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.PriceBasis;
import io.tongbao.statistics.Publishes;
import io.tongbao.statistics.Scheme;

/** What made-up indicators are like: together they meet every kind and scheme. */
enum Archetype {
    REVENUE("收入", "万元", 2, Kind.FLOW, Scheme.M12, Publishes.BOTH, Direction.HIGHER, true, PriceBasis.CURRENT),
    SALES("销售额", "万元", 1, Kind.FLOW, Scheme.M11, Publishes.BOTH, Direction.HIGHER, true, PriceBasis.CURRENT),
    OUTPUT("增加值", "万元", 0, Kind.FLOW, Scheme.Q4, Publishes.BOTH, Direction.HIGHER, true, PriceBasis.CONSTANT),
    LOANS("贷款余额", "万元", 2, Kind.STOCK, Scheme.M12, Publishes.BOTH, Direction.HIGHER, true, PriceBasis.CURRENT),
    SHARE("占比", "%", 1, Kind.RATE, Scheme.M12, Publishes.BOTH, Direction.HIGHER, false, PriceBasis.CURRENT),
    INVESTMENT("投资", "%", 1, Kind.FLOW, Scheme.M11, Publishes.RATE, Direction.HIGHER, false, PriceBasis.CURRENT),
    PROJECTS("项目数", "个", 0, Kind.FLOW, Scheme.M12, Publishes.LEVEL, Direction.HIGHER, true, PriceBasis.CURRENT),
    FIRMS("企业数", "家", 0, Kind.STOCK, Scheme.Q4, Publishes.LEVEL, Direction.HIGHER, true, PriceBasis.CURRENT),
    INCOME("年收入", "万元", 1, Kind.FLOW, Scheme.A1, Publishes.BOTH, Direction.HIGHER, true, PriceBasis.CURRENT),
    INTENSITY("能耗强度", "%", 1, Kind.RATE, Scheme.Q4, Publishes.BOTH, Direction.LOWER, false, PriceBasis.CURRENT);

    private final String zh;
    private final String unit;
    private final int decimals;
    private final Kind kind;
    private final Scheme scheme;
    private final Publishes publishes;
    private final Direction direction;
    private final boolean additive;
    private final PriceBasis priceBasis;

    Archetype(
            String zh,
            String unit,
            int decimals,
            Kind kind,
            Scheme scheme,
            Publishes publishes,
            Direction direction,
            boolean additive,
            PriceBasis priceBasis) {
        this.zh = zh;
        this.unit = unit;
        this.decimals = decimals;
        this.kind = kind;
        this.scheme = scheme;
        this.publishes = publishes;
        this.direction = direction;
        this.additive = additive;
        this.priceBasis = priceBasis;
    }

    /** Of the indicator with that number, from 0. */
    static Archetype of(int indicator) {
        return values()[indicator % values().length];
    }

    String zh() {
        return zh;
    }

    String unit() {
        return unit;
    }

    int decimals() {
        return decimals;
    }

    Kind kind() {
        return kind;
    }

    Scheme scheme() {
        return scheme;
    }

    Publishes publishes() {
        return publishes;
    }

    Direction direction() {
        return direction;
    }

    boolean additive() {
        return additive;
    }

    PriceBasis priceBasis() {
        return priceBasis;
    }
}
