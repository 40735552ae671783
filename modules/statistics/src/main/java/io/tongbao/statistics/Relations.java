package io.tongbao.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which indicators' figures go into which other's, same region and period: numerators and denominators into ratios
 * (U4), wholes into the contribution of their parts (G7). Immutable.
 */
public final class Relations {
    private final Map<String, List<String>> needs = new HashMap<>();
    private final Map<String, Set<String>> users = new HashMap<>();

    public Relations(Collection<Indicator> indicators) {
        for (Indicator each : indicators) {
            List<String> needed = needed(each);
            needs.put(each.code(), needed);
            needed.forEach(one ->
                    users.computeIfAbsent(one, key -> new LinkedHashSet<>()).add(each.code()));
        }
    }

    /** What an indicator needs besides its own reports: numerator and denominator, or its whole; empty for most. */
    public List<String> needs(String indicator) {
        return needs.getOrDefault(indicator, List.of());
    }

    /** The indicators that need this one. */
    public Set<String> users(String indicator) {
        return users.getOrDefault(indicator, Set.of());
    }

    private static List<String> needed(Indicator indicator) {
        String numerator = indicator.numerator();
        String denominator = indicator.denominator();
        if (numerator != null && denominator != null) {
            return numerator.equals(denominator) ? List.of(numerator) : List.of(numerator, denominator);
        }
        String whole = indicator.partOf();
        return whole == null || indicator.kind() == Kind.RATE ? List.of() : List.of(whole);
    }
}
