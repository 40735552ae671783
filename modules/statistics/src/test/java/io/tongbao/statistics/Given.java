package io.tongbao.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Short ways to write down what a test starts from. */
final class Given {
    static final Instant NOON = Instant.parse("2023-05-10T04:00:00Z");

    private Given() {}

    static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    static BigDecimal orNull(String number) {
        return number == null || number.isEmpty() ? null : new BigDecimal(number);
    }

    static Period p(String period) {
        return Period.of(period);
    }

    static Indicator indicator(Kind kind, Scheme scheme) {
        return indicator(kind, scheme, "万元", Publishes.BOTH, kind != Kind.RATE);
    }

    static Indicator indicator(Kind kind, Scheme scheme, String unit, Publishes publishes, boolean additive) {
        return new Indicator(
                "I",
                "指标",
                "Indicator",
                unit,
                1,
                1,
                kind,
                scheme,
                publishes,
                Direction.HIGHER,
                additive,
                "statistical",
                PriceBasis.CURRENT,
                false,
                null,
                null,
                null,
                10,
                true);
    }

    static Indicator constantPrices() {
        Indicator like = flow(Scheme.M12);
        return new Indicator(
                like.code(),
                like.nameZh(),
                like.nameEn(),
                like.unit(),
                1,
                1,
                like.kind(),
                like.scheme(),
                like.publishes(),
                like.direction(),
                true,
                like.rollupHierarchy(),
                PriceBasis.CONSTANT,
                false,
                null,
                null,
                null,
                10,
                true);
    }

    static Indicator ratio(String code, Kind kind, String numerator, String denominator) {
        return new Indicator(
                code,
                "比率",
                "Ratio",
                "%",
                1,
                1,
                kind,
                Scheme.M12,
                Publishes.LEVEL,
                Direction.HIGHER,
                false,
                null,
                PriceBasis.CURRENT,
                false,
                numerator,
                denominator,
                null,
                10,
                true);
    }

    static Indicator flow(Scheme scheme) {
        return indicator(Kind.FLOW, scheme);
    }

    /** Numbers in the order month, cumulative, bases, growths; empty text is not reported. */
    static ReportNumbers numbers(String... texts) {
        return ReportNumbers.of(each -> each.ordinal() < texts.length ? orNull(texts[each.ordinal()]) : null);
    }

    static ReportRow row(DataClass dataClass, String... texts) {
        return new ReportRow(dataClass, 0, ObservationStatus.A, numbers(texts), NOON);
    }

    static ReportRow row(String... texts) {
        return row(DataClass.SELF_REPORTED, texts);
    }

    static ReportRow without(ObservationStatus status) {
        return new ReportRow(DataClass.SELF_REPORTED, 0, status, ReportNumbers.NONE, NOON);
    }

    /** Rows of one region, put in by period. */
    static final class Rows {
        private final NavigableMap<Period, StandingRow> rows = new TreeMap<>();

        Rows put(String period, ReportRow... standing) {
            rows.put(p(period), StandingRow.merge(List.of(standing)));
            return this;
        }

        Rows month(String period, String value) {
            return put(period, row(value));
        }

        Rows cumulative(String period, String value) {
            return put(period, row("", value));
        }

        NavigableMap<Period, StandingRow> map() {
            return rows;
        }

        OwnFigure figure(Indicator indicator, String period) {
            return OwnFigures.compute(indicator, rows, p(period).year()).get(p(period));
        }
    }

    static Rows rows() {
        return new Rows();
    }
}
