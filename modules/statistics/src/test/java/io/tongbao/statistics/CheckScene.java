package io.tongbao.statistics;

import static io.tongbao.statistics.Office.report;

import io.tongbao.statistics.Office.Sending;
import java.util.List;

/** What an office finds in the reports of one unit. */
abstract class CheckScene {
    protected static final ReportNumber MONTH_GROWTH = ReportNumber.MONTH_GROWTH;
    protected Office office = new Office(flow("i"));

    static Indicator flow(String code) {
        return indicator(code, Kind.FLOW, Scheme.M12, null, null);
    }

    static Indicator part(String code, String whole, String breakdown) {
        return indicator(code, Kind.FLOW, Scheme.M12, whole, breakdown);
    }

    static Indicator indicator(String code, Kind kind, Scheme scheme, String partOf, String breakdown) {
        return indicator(code, kind, scheme, PriceBasis.CURRENT, false, partOf, breakdown, true);
    }

    protected static Indicator indicator(
            String code,
            Kind kind,
            Scheme scheme,
            PriceBasis prices,
            boolean isVolatile,
            String partOf,
            String breakdown,
            boolean nonNegative) {
        return new Indicator(
                code,
                "指标" + code,
                code,
                kind == Kind.RATE ? "%" : "万元",
                0,
                1,
                kind,
                scheme,
                Publishes.BOTH,
                Direction.HIGHER,
                false,
                null,
                prices,
                isVolatile,
                null,
                null,
                partOf,
                10,
                nonNegative,
                breakdown);
    }

    protected static Sending sent(String period) {
        return report("i", period);
    }

    protected final List<String> found(Sending sending) {
        return office.finds(sending).stream()
                .map(each -> each.check() + " " + each.severity() + " " + each.field())
                .toList();
    }
}
