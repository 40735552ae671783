package io.tongbao.notifier.receiver;

import java.util.List;

/**
 * What a receiver wants to hear of.
 *
 * @param regions codes, or beginnings of codes with a {@code *}; empty: all
 * @param kinds of alerts (A1); empty: all
 * @param immediate kinds and levels that are told at once; the others wait for the occasion
 * @param occasion of the digest
 */
public record Interest(List<String> regions, List<String> kinds, List<String> immediate, Occasion occasion) {
    /** Everything, once a day. */
    public static final Interest ALL = new Interest(List.of(), List.of(), List.of(), Occasion.DAILY);

    public Interest {
        regions = List.copyOf(regions);
        kinds = List.copyOf(kinds);
        immediate = List.copyOf(immediate);
    }

    /** Whether alerts of this kind are heard. */
    public boolean hears(String kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /** Whether an alert of this kind about this region is heard. */
    public boolean hears(String kind, String region) {
        return hears(kind) && (regions.isEmpty() || regions.stream().anyMatch(each -> matches(each, region)));
    }

    private static boolean matches(String pattern, String region) {
        return pattern.endsWith("*")
                ? region.startsWith(pattern.substring(0, pattern.length() - 1))
                : region.equals(pattern);
    }

    /** Whether an alert of this kind and level is told at once. */
    public boolean isImmediate(String kind, String level) {
        return immediate.contains(kind) || immediate.contains(level);
    }
}
