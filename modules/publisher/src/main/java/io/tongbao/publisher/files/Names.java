package io.tongbao.publisher.files;

import java.util.Collection;
import java.util.List;

/**
 * The names of regions and indicators, for people who write them in place of codes.
 *
 * @param regions that are known; none where nobody knows them, so that every region is taken as it is written
 * @param indicators that are known; none likewise
 */
public record Names(Collection<Named> regions, Collection<Named> indicators) {
    /** Nothing is known: what is written is taken for a code. */
    public static final Names NONE = new Names(List.of(), List.of());

    public Names {
        regions = List.copyOf(regions);
        indicators = List.copyOf(indicators);
    }

    /**
     * Something with a code and names.
     *
     * @param code of it
     * @param zh Chinese name
     * @param en English name; empty where it has none
     */
    public record Named(String code, String zh, String en) {
        /** As messages suggest it. */
        String label() {
            return code + " " + (zh.isEmpty() ? en : zh);
        }
    }
}
