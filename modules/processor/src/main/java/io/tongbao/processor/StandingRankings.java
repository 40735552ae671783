package io.tongbao.processor;

import io.tongbao.statistics.RankingDefinition;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rankings that stand, by whatever they are looked up: a country has three thousand of each indicator, and as often a
 * definition changes.
 */
final class StandingRankings {
    private final Map<String, RankingDefinition> all = new TreeMap<>();
    private final Map<String, RankingDefinition> scores = new TreeMap<>();
    private final Map<String, Map<String, RankingDefinition>> byCompared = new HashMap<>();
    private final Map<String, Map<String, RankingDefinition>> byGroup = new HashMap<>();

    /** One stands in place of what stood by its code; null: none does. */
    void put(String code, @Nullable RankingDefinition now) {
        RankingDefinition before = now == null ? all.remove(code) : all.put(code, now);
        if (before != null) {
            scores.remove(code);
            remove(byCompared, before.indicator(), code);
            remove(byGroup, before.group(), code);
        }
        if (now != null) {
            if (now.isScore()) {
                scores.put(code, now);
            }
            byCompared
                    .computeIfAbsent(now.indicator(), first -> new TreeMap<>())
                    .put(code, now);
            byGroup.computeIfAbsent(now.group(), first -> new TreeMap<>()).put(code, now);
        }
    }

    private static void remove(Map<String, Map<String, RankingDefinition>> from, String key, String code) {
        from.computeIfPresent(key, (same, standing) -> {
            standing.remove(code);
            return standing.isEmpty() ? null : standing;
        });
    }

    @Nullable
    RankingDefinition get(String code) {
        return all.get(code);
    }

    /** Those of scores. */
    Collection<RankingDefinition> scores() {
        return Collections.unmodifiableCollection(scores.values());
    }

    /** Those by an indicator, or of the scores of a scheme. */
    Collection<RankingDefinition> comparing(String code) {
        return Collections.unmodifiableCollection(
                byCompared.getOrDefault(code, Map.of()).values());
    }

    /** Those of a group. */
    Collection<RankingDefinition> ofGroup(String code) {
        return Collections.unmodifiableCollection(
                byGroup.getOrDefault(code, Map.of()).values());
    }
}
