package io.tongbao.processor;

import io.tongbao.statistics.Period;
import org.jspecify.annotations.Nullable;

/**
 * Something that alerts are judged by, on its way to its region's task: it takes the place of what was known there of the
 * same.
 *
 * @param group whose alerts it may concern
 * @param period a row
 * @param part of several facts of one period which it is, such as the kind of a target; empty where there is one
 * @param body as {@link FactFormat} writes it; null: it is so no more
 */
record Fact(Group group, Period period, String part, byte @Nullable [] body) {
    private static final int FORMAT = 1;
    private static final FactType[] TYPES = FactType.values();

    /**
     * Facts of a year that are judged together.
     *
     * @param region code
     * @param subject code of indicator, ranking or project
     */
    record Group(FactType type, String region, String subject, int year) {
        /** What the keys of its facts begin with. */
        String prefix() {
            return subjectPrefix() + year;
        }

        /** What the keys of its subject's facts of all years begin with. */
        String subjectPrefix() {
            return type + "|" + region + "|" + subject + "|";
        }

        /** The same, so many years later. */
        Group later(int years) {
            return new Group(type, region, subject, year + years);
        }

        /** The group that a key is of. */
        static Group of(String key) {
            String[] parts = key.split("\\|", -1);
            return new Group(
                    FactType.valueOf(parts[0]), parts[1], parts[2], Integer.parseInt(parts[3].substring(0, 4)));
        }
    }

    static Fact of(FactType type, String region, String subject, Period period, String part, byte @Nullable [] body) {
        return new Fact(new Group(type, region, subject, period.year()), period, part, body);
    }

    /** Where it is kept. */
    String key() {
        return group.type() + "|" + group.region() + "|" + group.subject() + "|" + period + "|" + part;
    }

    byte[] encode() {
        return new CompactWriter(FORMAT)
                .constant(group.type())
                .text(group.region())
                .text(group.subject())
                .number(period.index())
                .text(part)
                .maybe(body, CompactWriter::raw)
                .bytes();
    }

    static Fact decode(byte[] bytes) {
        CompactReader in = new CompactReader(bytes, FORMAT);
        return of(
                in.constant(TYPES),
                in.text(),
                in.text(),
                Period.ofIndex(in.whole()),
                in.text(),
                in.maybe(CompactReader::raw));
    }
}
