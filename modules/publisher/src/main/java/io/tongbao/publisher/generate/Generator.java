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
    /** Passes over a month: the reports, the corrections, the duplicates. */
    private static final int PASSES = 3;

    private static final int CORRECTIONS = 1;
    private static final int DUPLICATES = 2;

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

    private Stream<Outgoing> reports(int township, int pass, Period period) {
        return IntStream.range(0, load.indicators())
                .filter(i -> Archetype.of(i).scheme().isRow(period))
                .filter(i -> isInPass(township, i, pass, period))
                .mapToObj(i -> Outgoing.report(reports.report(township, i, period, pass == CORRECTIONS ? 1 : 0)));
    }

    private boolean isInPass(int township, int indicator, int pass, Period period) {
        double share =
                switch (pass) {
                    case CORRECTIONS -> load.corrections();
                    case DUPLICATES -> load.duplicates();
                    default -> 1;
                };
        return Mix.chosen(share, load.seed(), 6, pass, township, indicator, period.index());
    }
}
