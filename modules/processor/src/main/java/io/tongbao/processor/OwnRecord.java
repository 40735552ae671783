package io.tongbao.processor;

import io.tongbao.statistics.OwnFigure;
import io.tongbao.statistics.Period;
import org.jspecify.annotations.Nullable;

/**
 * An own figure on its way from its region's task to the task of an indicator: its own, or one that needs it (U4, G7).
 *
 * @param indicator what it is a figure of
 * @param figure null: there is none any more
 */
record OwnRecord(String region, String indicator, Period period, @Nullable OwnFigure figure) {
    private static final int FORMAT = 4;

    byte[] encode() {
        return new CompactWriter(FORMAT)
                .text(region)
                .text(indicator)
                .number(period.index())
                .maybe(figure, (out, own) -> out.raw(Figures.encode(own)))
                .bytes();
    }

    static OwnRecord decode(byte[] bytes) {
        CompactReader in = new CompactReader(bytes, FORMAT);
        return new OwnRecord(in.text(), in.text(), Period.ofIndex(in.whole()), in.maybe(r -> Figures.own(r.raw())));
    }
}
