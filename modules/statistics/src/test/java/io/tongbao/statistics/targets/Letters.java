package io.tongbao.statistics.targets;

import io.tongbao.statistics.Candidate;
import io.tongbao.statistics.Direction;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PriceBasis;
import io.tongbao.statistics.Publishes;
import io.tongbao.statistics.Scheme;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Short ways to write targets down. */
final class Letters {
    static final Indicator FLOW = indicator(Kind.FLOW);
    static final Indicator STOCK = indicator(Kind.STOCK);
    static final Indicator RATE = indicator(Kind.RATE);

    private Letters() {}

    static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    static Target target(TargetKind kind, String value, Pacing pacing, String... curve) {
        return new Target(
                "R",
                "I",
                2023,
                kind,
                n(value),
                kind == TargetKind.RANK ? "ranking" : null,
                pacing,
                List.of(curve).stream().map(Letters::n).toList(),
                null,
                "default",
                1,
                null);
    }

    static Target level(String value) {
        return target(TargetKind.LEVEL, value, Pacing.LINEAR);
    }

    static Progress progress(Target target, String period, String actual, Season... seasons) {
        return progress(target, FLOW, period, actual, seasons);
    }

    static Progress progress(Target target, Indicator indicator, String period, String actual, Season... seasons) {
        return Progress.of(target, indicator, Period.of(period), new Candidate("R", n(actual), null), List.of(seasons));
    }

    static Season season(int year, String reached, String whole) {
        return new Season(year, n(reached), n(whole));
    }

    static String shown(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    private static Indicator indicator(Kind kind) {
        return new Indicator(
                "I",
                "指标",
                "Indicator",
                "亿元",
                1,
                1,
                kind,
                Scheme.M12,
                Publishes.BOTH,
                Direction.HIGHER,
                false,
                null,
                PriceBasis.CURRENT,
                false,
                null,
                null,
                null,
                10,
                true);
    }
}
