package io.tongbao.statistics.light;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Rules that come with the system (T6). Places publish theirs; where one leaves a gap, the preset fills it. */
public final class Presets {
    /** Green on pace; yellow less than 10 points below; red otherwise. */
    public static final LightRule DEFAULT = new LightRule(
            "default",
            1,
            List.of(
                    clause(Light.GREEN, gap(Operator.GE, 0)),
                    clause(Light.YELLOW, gap(Operator.GT, -10)),
                    clause(Light.RED)));

    /**
     * Yinchuan 2025: green on pace, yellow 10 to 30 points below, both ends included, red further below. Of 0 to 10
     * points below it says nothing: yellow here.
     */
    public static final LightRule YINCHUAN = new LightRule(
            "yinchuan",
            1,
            List.of(
                    clause(Light.GREEN, gap(Operator.GE, 0)),
                    clause(Light.YELLOW, gap(Operator.GE, -30)),
                    clause(Light.RED)));

    /**
     * Tianjin 2022, growth of investment: red below zero; green where neither plan nor the group's average is missed;
     * yellow otherwise. Of a growth of exactly zero below plan it says nothing: yellow here.
     */
    public static final LightRule TIANJIN = new LightRule(
            "tianjin",
            1,
            List.of(
                    clause(Light.RED, is(Subject.FIGURE, Operator.LT, 0)),
                    clause(Light.GREEN, is(Subject.PLAN, Operator.GE, 0), is(Subject.GROUP, Operator.GE, 0)),
                    clause(Light.YELLOW)));

    /** Mianyang 2022, counties: over target and among the best five; missed and among the last four. No lights. */
    public static final LightRule MIANYANG = new LightRule(
            "mianyang",
            1,
            List.of(
                    clause(Light.RED_LIST, is(Subject.PLAN, Operator.GT, 0), is(Subject.RANK, Operator.LE, 5)),
                    clause(
                            Light.BLACK_LIST,
                            is(Subject.PLAN, Operator.LT, 0),
                            is(Subject.RANK_FROM_LAST, Operator.LE, 4)),
                    clause(Light.NONE)));

    private Presets() {}

    /** All of them. */
    public static List<LightRule> all() {
        return List.of(DEFAULT, YINCHUAN, TIANJIN, MIANYANG);
    }

    /** The one by a code. */
    public static Optional<LightRule> of(String code) {
        return all().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    private static Condition gap(Operator operator, int value) {
        return is(Subject.GAP, operator, value);
    }

    private static Condition is(Subject subject, Operator operator, int value) {
        return new Condition(subject, operator, BigDecimal.valueOf(value));
    }

    private static Clause clause(Light light, Condition... conditions) {
        return new Clause(List.of(conditions), light);
    }
}
