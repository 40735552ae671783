package io.tongbao.publisher.files;

import io.tongbao.publisher.sheets.CellText;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds codes by code or name, and what was perhaps meant. */
final class NameIndex {
    private static final int SUGGESTED = 3;

    /** Texts for which all names are searched: a file of nothing but wrong names must not take for ever. */
    private static final int SEARCHES = 200;

    private final Map<String, Names.Named> byCode = new TreeMap<>();
    private final Map<String, TreeSet<String>> byName = new HashMap<>();
    private final Map<String, List<Names.Named>> nearest = new HashMap<>();
    private int longest;

    NameIndex(Collection<Names.Named> all) {
        all.forEach(this::add);
    }

    void add(Names.Named named) {
        byCode.put(named.code(), named);
        for (String name : List.of(named.zh(), named.en())) {
            if (!name.isEmpty()) {
                byName.computeIfAbsent(key(name), k -> new TreeSet<>()).add(named.code());
                longest = Math.max(longest, name.length());
            }
        }
    }

    /** Whether there is nothing to compare with. */
    boolean isEmpty() {
        return byCode.isEmpty();
    }

    /** What a text means: one where it is a code or a name of one, several where they share the name, else none. */
    List<Names.Named> find(String text) {
        String plain = CellText.plain(text);
        Names.Named itself = byCode.get(plain);
        return itself != null
                ? List.of(itself)
                : byName.getOrDefault(key(plain), new TreeSet<>()).stream()
                        .map(code -> byCode.getOrDefault(code, new Names.Named(code, "", "")))
                        .toList();
    }

    /** Where the longest name ends that begins at a place of a key; the place where none does. One letter is no name. */
    int endOf(String key, int start) {
        for (int end = Math.min(key.length(), start + longest); end > start + 1; end--) {
            if (byName.containsKey(key.substring(start, end))) {
                return end;
            }
        }
        return start;
    }

    /** What was perhaps meant, the nearest first. */
    List<Names.Named> nearest(String text) {
        String key = key(CellText.plain(text));
        if (!nearest.containsKey(key) && nearest.size() >= SEARCHES) {
            return List.of();
        }
        return nearest.computeIfAbsent(key, this::search);
    }

    private List<Names.Named> search(String key) {
        Map<Names.Named, Integer> far = new HashMap<>();
        for (Names.Named each : byCode.values()) {
            int distance = Math.min(
                    distance(key, key(each.code())),
                    Math.min(distance(key, key(each.zh())), distance(key, key(each.en()))));
            if (distance <= Math.max(1, key.length() / 2)) {
                far.put(each, distance);
            }
        }
        return far.entrySet().stream()
                .sorted(Map.Entry.<Names.Named, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().code(), Comparator.naturalOrder()))
                .limit(SUGGESTED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What names are compared by: without blanks, in small letters of half width. */
    static String key(String name) {
        return CellText.squeezed(CellText.plain(name)).toLowerCase(Locale.ROOT);
    }

    /** How many letters differ; of names of which one is a part of the other, one. */
    private static int distance(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        if (one.length() > 1 && other.length() > 1 && (one.contains(other) || other.contains(one))) {
            return 1;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
