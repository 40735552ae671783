package io.tongbao.server.sdmx;

import io.tongbao.server.api.BadParameterException;
import io.tongbao.server.api.Parameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which series are asked for: of each dimension the codes, where not all. A key has a part for each dimension, parted by dots, in
 * it codes parted by {@code +}, and nothing or {@code *} for all; {@code c[DIMENSION]=code,code} says the same in SDMX 3.0.
 */
record SeriesKeys(Map<String, Set<String>> codes) {
    private static final Set<String> ALL = Set.of("", "*", "all");

    /** Parameters by which a dimension's codes are given. */
    static String parameter(Component dimension) {
        return "c[" + dimension.id() + "]";
    }

    /** @throws BadParameterException where the key has another number of parts */
    static SeriesKeys of(Dataflow flow, String key, Parameters parameters) {
        List<Component> dimensions = flow.dimensions();
        Map<String, Set<String>> codes = new HashMap<>();
        if (!ALL.contains(key)) {
            String[] parts = key.split("\\.", -1);
            if (parts.length != dimensions.size()) {
                List<String> ids = dimensions.stream().map(Component::id).toList();
                throw BadParameterException.ofPath(
                        "key",
                        key,
                        "have a part for each of " + ids + ", parted by dots, or be *",
                        "按" + ids + "各有一段，以点分隔，或为*");
            }
            for (int i = 0; i < parts.length; i++) {
                add(codes, dimensions.get(i), parts[i], "\\+");
            }
        }
        for (Component each : dimensions) {
            String given = parameters.text(parameter(each));
            if (given != null) {
                add(codes, each, given, ",");
            }
        }
        return new SeriesKeys(codes);
    }

    /** Whether a code is asked for. */
    boolean has(String dimension, String code) {
        Set<String> wanted = codes.get(dimension);
        return wanted == null || wanted.contains(code);
    }

    private static void add(Map<String, Set<String>> codes, Component dimension, String part, String separator) {
        Set<String> given = new TreeSet<>(Arrays.asList(part.split(separator, -1)));
        if (given.stream().noneMatch(ALL::contains)) {
            codes.merge(dimension.id(), given, SeriesKeys::both);
        }
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new TreeSet<>(some);
        both.retainAll(others);
        return both;
    }
}
