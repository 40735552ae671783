package io.tongbao.processor;

import io.tongbao.statistics.Candidate;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.UnrankedReason;
import java.time.Instant;

/**
 * What a member has in an item of a score: from the indicator's task to the ranking's.
 *
 * @param indicator code
 * @param period a row of the indicator's scheme
 * @param candidate the member and its figure, or why there is none
 * @param knownAt of the figure
 * @param concerns the first moment at which it may have been another than before, in milliseconds: several inputs may
 *     have changed it, of which {@code knownAt} is the last
 */
record ScoreFigure(
        String indicator, Measure measure, Period period, Candidate candidate, Instant knownAt, long concerns) {
    private static final int FORMAT = 1;
    private static final Measure[] MEASURES = Measure.values();
    private static final UnrankedReason[] REASONS = UnrankedReason.values();

    /** In order of ranking, period and item: a ranking's periods and an item's figures each lie together. */
    String key(String ranking) {
        return prefix(ranking, period, indicator, measure) + candidate.region();
    }

    /** What the keys of an item's figures in one period begin with. */
    static String prefix(String ranking, Period period, String indicator, Measure measure) {
        return ranking + "|" + period + "|" + indicator + "|" + measure + "|";
    }

    byte[] encode() {
        return new CompactWriter(FORMAT)
                .text(indicator)
                .constant(measure)
                .number(period.index())
                .text(candidate.region())
                .maybe(candidate.figure(), CompactWriter::decimal)
                .maybe(candidate.reason(), CompactWriter::constant)
                .time(knownAt)
                .number(concerns)
                .bytes();
    }

    static ScoreFigure decode(byte[] bytes) {
        CompactReader in = new CompactReader(bytes, FORMAT);
        return new ScoreFigure(
                in.text(),
                in.constant(MEASURES),
                Period.ofIndex(in.whole()),
                new Candidate(in.text(), in.maybe(CompactReader::decimal), in.maybe(r -> r.constant(REASONS))),
                in.time(),
                in.hasMore() ? in.number() : Long.MIN_VALUE);
    }
}
