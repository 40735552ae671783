package io.tongbao.statistics;

import java.util.List;

/**
 * A ranking of a group in one period (K2, K3, K5).
 *
 * @param ranked how many have a rank: "3 of 4"
 * @param places every member: by rank and then by region code, those without a rank last
 */
public record Standings(int ranked, List<Place> places) {
    public Standings {
        places = List.copyOf(places);
    }

    /** Ranks the members of a group: standard competition ranking, 1, 2, 2, 4. */
    public static Standings rank(RankingDefinition definition, List<Candidate> candidates) {
        return new Ranker(definition).rank(candidates);
    }
}
