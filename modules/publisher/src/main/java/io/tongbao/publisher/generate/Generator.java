package io.tongbao.publisher.generate;

import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.files.FileKind;
import io.tongbao.statistics.Period;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Makes up a load as streams that hold one township's month in memory; each call begins anew and gives the same. */
public final class Generator {
    /** Passes over a month: the reports, the corrections, the duplicates, what comes besides, what is late. */
    private static final int PASSES = 5;

    private static final int CORRECTIONS = 1;
    private static final int DUPLICATES = 2;
    private static final int BESIDES = 3;
    private static final int LATE = 4;

    private final Load load;
    private final MadeUpReference reference;
    private final MadeUpReports reports;

    /** A generator of one load. */
    public Generator(Load load) {
        this.load = load;
        this.reference = new MadeUpReference(load);
        this.reports = new MadeUpReports(load);
    }

    /** Reference data first, then reports: what a publisher sends. */
    public Stream<Outgoing> rows() {
        return Stream.concat(reference(), reports());
    }

    /** All reference data, in the order of {@link FileKind}. */
    public Stream<Outgoing> reference() {
        return Arrays.stream(FileKind.values()).flatMap(reference::rows); // of reports it has none
    }

    /** The rows of one kind. */
    public Stream<Outgoing> rows(FileKind kind) {
        return kind == FileKind.REPORTS ? reports() : reference.rows(kind);
    }

    /** All reports, month by month; each month's corrections and duplicates follow it. */
    public Stream<Outgoing> reports() {
        return LongStream.range(0, (long) load.months() * PASSES * load.townships())
                .boxed()
                .flatMap(n -> {
                    int township = (int) (n % load.townships());
                    int pass = (int) (n / load.townships() % PASSES);
                    int month = (int) (n / load.townships() / PASSES);
                    return reports(township, pass, Period.ofIndex(load.from().index() + month));
                });
    }

    private Stream<Outgoing> reports(int township, int pass, Period month) {
        // what is late is of the month before, within the year
        Period period = pass == LATE && month.month() > 1 ? Period.ofIndex(month.index() - 1) : month;
        if (pass == LATE && (month.month() == 1 || month.equals(load.from()))) {
            return Stream.of();
        }
        return IntStream.range(0, load.indicators())
                .filter(i -> Archetype.of(i).scheme().isRow(period))
                .boxed()
                .flatMap(i -> pass == BESIDES ? besides(township, i, period) : reports(township, i, pass, period));
    }

    private Stream<Outgoing> reports(int township, int indicator, int pass, Period period) {
        Oddities odd = load.oddities();
        boolean sent = !chosen(odd.gaps(), 7, township, indicator, period);
        boolean late = chosen(odd.late(), 8, township, indicator, period);
        boolean corrected = chosen(load.corrections(), 6, CORRECTIONS, township, indicator, period);
        boolean swapped = corrected && chosen(odd.swapped(), 9, township, indicator, period);
        boolean now =
                switch (pass) {
                    case CORRECTIONS -> corrected;
                    case DUPLICATES -> chosen(load.duplicates(), 6, DUPLICATES, township, indicator, period);
                    case LATE -> late;
                    default -> !late;
                };
        if (!sent || !now) {
            return Stream.of();
        }
        boolean first = pass == CORRECTIONS == swapped || pass == DUPLICATES || pass == LATE;
        return Stream.of(Outgoing.report(reports.report(township, indicator, period, first ? 0 : 1)));
    }

    /** What the bureau feeds back, and what counties report themselves. */
    private Stream<Outgoing> besides(int township, int indicator, Period period) {
        Oddities odd = load.oddities();
        Stream<Outgoing> fedBack = chosen(odd.classes(), 10, township, indicator, period)
                ? Stream.of(Outgoing.report(reports.fedBack(township, indicator, period)))
                : Stream.of();
        boolean firstOfCounty = township % Names.TOWNSHIPS_OF_COUNTY == 0;
        Stream<Outgoing> ofCounty = firstOfCounty && chosen(odd.parents(), 11, township, indicator, period)
                ? Stream.of(Outgoing.report(reports.ofCounty(township, indicator, period)))
                : Stream.of();
        return Stream.concat(fedBack, ofCounty);
    }

    private boolean chosen(double share, int what, int township, int indicator, Period period) {
        return Mix.chosen(share, load.seed(), what, township, indicator, period.index());
    }

    private boolean chosen(double share, int what, int pass, int township, int indicator, Period period) {
        return Mix.chosen(share, load.seed(), what, pass, township, indicator, period.index());
    }
}
