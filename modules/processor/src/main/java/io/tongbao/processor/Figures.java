package io.tongbao.processor;

import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Figure;
import io.tongbao.statistics.GrowthCode;
import io.tongbao.statistics.GrowthSource;
import io.tongbao.statistics.Lacking;
import io.tongbao.statistics.ObservationStatus;
import io.tongbao.statistics.OwnFigure;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PreviousMonth;
import io.tongbao.statistics.Share;
import io.tongbao.statistics.Side;
import io.tongbao.statistics.TwoYear;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The compact form of figures. An own figure is written as what it shows where nothing stands beside it. */
final class Figures {
    private static final int FORMAT = 6;
    private static final GrowthSource[] SOURCES = GrowthSource.values();
    private static final GrowthCode[] CODES = GrowthCode.values();
    private static final DataClass[] CLASSES = DataClass.values();
    private static final ObservationStatus[] STATUSES = ObservationStatus.values();

    private Figures() {}

    static byte[] encode(OwnFigure figure) {
        return encode(Figure.of(figure));
    }

    static OwnFigure own(byte[] bytes) {
        Figure figure = standing(bytes);
        return new OwnFigure(
                figure.period(),
                figure.month(),
                figure.cumulative(),
                figure.previousMonth(),
                figure.twoYear(),
                figure.share(),
                figure.complete(),
                figure.missing(),
                figure.status(),
                Objects.requireNonNull(figure.dataClass(), "an own figure has a data class"),
                figure.revision(),
                figure.classMixed(),
                figure.knownAt());
    }

    static byte[] encode(Figure figure) {
        CompactWriter out = new CompactWriter(FORMAT).number(figure.period().index());
        side(out, figure.month());
        side(out, figure.cumulative());
        out.maybe(figure.previousMonth(), Figures::previousMonth)
                .maybe(figure.twoYear(), Figures::twoYear)
                .maybe(figure.share(), Figures::share);
        out.flag(figure.complete())
                .each(figure.missing(), (o, p) -> o.number(p.index()))
                .maybe(figure.reported(), (o, n) -> o.number(n))
                .maybe(figure.expected(), (o, n) -> o.number(n))
                .number(figure.lacking().month())
                .number(figure.lacking().cumulative())
                .constant(figure.status())
                .maybe(figure.dataClass(), CompactWriter::constant)
                .number(figure.revision())
                .flag(figure.classMixed())
                .flag(figure.rolledUp());
        decimal(out, figure.rolledMonth());
        decimal(out, figure.rolledCumulative());
        return out.time(figure.knownAt()).bytes();
    }

    static Figure standing(byte[] bytes) {
        CompactReader in = new CompactReader(bytes, FORMAT);
        return new Figure(
                period(in),
                side(in),
                side(in),
                in.maybe(Figures::previousMonth),
                in.maybe(Figures::twoYear),
                in.maybe(Figures::share),
                in.flag(),
                in.each(Figures::period),
                in.maybe(r -> r.whole()),
                in.maybe(r -> r.whole()),
                new Lacking(in.number(), in.number()),
                in.constant(STATUSES),
                in.maybe(r -> r.constant(CLASSES)),
                in.whole(),
                in.flag(),
                in.flag(),
                decimal(in),
                decimal(in),
                in.time());
    }

    private static void side(CompactWriter out, Side side) {
        decimal(out, side.value());
        out.flag(side.derived());
        decimal(out, side.base());
        decimal(out, side.rollupBase());
        decimal(out, side.growth());
        out.maybe(side.source(), CompactWriter::constant).maybe(side.code(), CompactWriter::constant);
        decimal(out, side.computed());
        out.maybe(side.dataClass(), CompactWriter::constant).maybe(side.growthClass(), CompactWriter::constant);
    }

    private static Side side(CompactReader in) {
        return new Side(
                decimal(in),
                in.flag(),
                decimal(in),
                decimal(in),
                decimal(in),
                in.maybe(r -> r.constant(SOURCES)),
                in.maybe(r -> r.constant(CODES)),
                decimal(in),
                in.maybe(r -> r.constant(CLASSES)),
                in.maybe(r -> r.constant(CLASSES)));
    }

    private static void previousMonth(CompactWriter out, PreviousMonth change) {
        decimal(out, change.base());
        decimal(out, change.growth());
        out.maybe(change.code(), CompactWriter::constant);
    }

    private static PreviousMonth previousMonth(CompactReader in) {
        return new PreviousMonth(decimal(in), decimal(in), in.maybe(r -> r.constant(CODES)));
    }

    private static void twoYear(CompactWriter out, TwoYear average) {
        decimal(out, average.growth());
        out.maybe(average.source(), CompactWriter::constant)
                .maybe(average.code(), CompactWriter::constant)
                .maybe(average.dataClass(), CompactWriter::constant);
    }

    private static TwoYear twoYear(CompactReader in) {
        return new TwoYear(
                decimal(in),
                in.maybe(r -> r.constant(TwoYear.Source.values())),
                in.maybe(r -> r.constant(TwoYear.Code.values())),
                in.maybe(r -> r.constant(CLASSES)));
    }

    private static void share(CompactWriter out, Share share) {
        decimal(out, share.contribution());
        decimal(out, share.pull());
        out.maybe(share.source(), CompactWriter::constant)
                .maybe(share.code(), CompactWriter::constant)
                .maybe(share.contributionClass(), CompactWriter::constant)
                .maybe(share.pullClass(), CompactWriter::constant);
    }

    private static Share share(CompactReader in) {
        return new Share(
                decimal(in),
                decimal(in),
                in.maybe(r -> r.constant(Share.Source.values())),
                in.maybe(r -> r.constant(Share.Code.values())),
                in.maybe(r -> r.constant(CLASSES)),
                in.maybe(r -> r.constant(CLASSES)));
    }

    private static void decimal(CompactWriter out, @Nullable BigDecimal value) {
        out.maybe(value, CompactWriter::decimal);
    }

    private static @Nullable BigDecimal decimal(CompactReader in) {
        return in.maybe(CompactReader::decimal);
    }

    private static Period period(CompactReader in) {
        return Period.ofIndex(in.whole());
    }
}
