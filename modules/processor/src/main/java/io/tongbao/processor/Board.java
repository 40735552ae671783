package io.tongbao.processor;

import io.tongbao.statistics.Candidate;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.ItemScore;
import io.tongbao.statistics.Place;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.Standings;
import io.tongbao.statistics.UnrankedReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One ranking in one period.
 *
 * @param items of a score what each item gave, by region; otherwise empty
 * @param knownAt the greatest of its members' figures; the epoch where no member has one
 */
record Board(Standings standings, Map<String, List<ItemScore>> items, Instant knownAt) {
    /** Without anybody in it. */
    static Board empty(Instant knownAt) {
        return new Board(new Standings(0, List.of()), Map.of(), knownAt);
    }

    /** Ranked from a sheet. */
    static Board of(
            RankingDefinition definition,
            Indicator indicator,
            List<String> members,
            Sheet sheet,
            Contenders contenders) {
        Instant known = Instant.EPOCH;
        List<Candidate> candidates = new ArrayList<>(members.size());
        for (String each : members) {
            Contenders.Contender contender =
                    contenders.of(each, definition.measure(), indicator, sheet.period(), sheet.standing(each));
            candidates.add(contender.candidate());
            if (contender.knownAt() != null && contender.knownAt().isAfter(known)) {
                known = contender.knownAt();
            }
        }
        return new Board(Standings.rank(definition, candidates), Map.of(), known);
    }

    /** The same, known no earlier than a definition that it comes from. */
    Board knownNotBefore(Instant time) {
        return knownAt.isBefore(time) ? new Board(standings, items, time) : this;
    }

    /** A unit's place as what a target compares (T1), or why it has none. */
    Candidate place(String region) {
        for (Place each : standings.places()) {
            if (each.region().equals(region)) {
                Integer rank = each.rank();
                return new Candidate(region, rank == null ? null : BigDecimal.valueOf(rank), each.reason());
            }
        }
        return new Candidate(region, null, UnrankedReason.NOT_A_MEMBER);
    }

    boolean hasFigures() {
        return standings.places().stream().anyMatch(each -> each.figure() != null);
    }
}
