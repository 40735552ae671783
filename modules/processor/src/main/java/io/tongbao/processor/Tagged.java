package io.tongbao.processor;

import io.tongbao.contracts.Mark;
import java.time.LocalDate;

/**
 * A record on its way from one stage of the computation to the next.
 *
 * @param kind what the body is
 * @param mark number of the last mark that its sender had let pass: the receiver takes it in after that mark, before the next
 * @param definitions position on {@code tongbao.definitions} up to which it was computed
 * @param body as its kind is written
 */
record Tagged(Kind kind, long mark, long definitions, byte[] body) {
    /** What records are. */
    enum Kind {
        /** A {@link Passing}. */
        MARK,
        /** An {@link OwnRecord}. */
        OWN,
        /** An accepted target; on its way to a ranking of scores a {@link Targets.Standing}. */
        TARGET,
        /** What a region that others came out of reported. */
        INHERITED,
        /** A {@link ScoreFigure}. */
        SCORE,
        /** A {@link Fact}. */
        FACT,
        /** A decision on an alert, as it arrived. */
        DECISION,
        /** An input that was known before others that were taken in, and may change what was known then; without a body. */
        LATE
    }

    /**
     * A mark that a task lets pass, behind all that it sent before.
     *
     * @param source the task, or the log that the mark stands in
     */
    record Passing(String source, Mark mark) {
        byte[] encode() {
            CompactWriter out = new CompactWriter(FORMAT).text(source);
            write(out, mark);
            return out.bytes();
        }

        static Passing decode(byte[] bytes) {
            CompactReader in = new CompactReader(bytes, FORMAT);
            return new Passing(in.text(), read(in));
        }
    }

    private static final int FORMAT = 1;
    private static final Kind[] KINDS = Kind.values();

    byte[] encode() {
        return new CompactWriter(FORMAT)
                .constant(kind)
                .number(mark)
                .number(definitions)
                .raw(body)
                .bytes();
    }

    static Tagged decode(byte[] bytes) {
        CompactReader in = new CompactReader(bytes, FORMAT);
        return new Tagged(in.constant(KINDS), in.number(), in.number(), in.raw());
    }

    /** Whether an encoded record is a mark. */
    static boolean isMark(byte[] bytes) {
        return new CompactReader(bytes, FORMAT).constant(KINDS) == Kind.MARK;
    }

    static void write(CompactWriter out, Mark mark) {
        out.number(mark.number())
                .time(mark.at())
                .number(mark.today().toEpochDay())
                .number(mark.definitions());
    }

    static Mark read(CompactReader in) {
        return new Mark(in.number(), in.time(), LocalDate.ofEpochDay(in.number()), in.number());
    }
}
