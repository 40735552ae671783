package io.tongbao.processor;

import io.tongbao.statistics.Candidate;
import io.tongbao.statistics.Figure;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.Standings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One ranking in one period, ranked from a sheet.
 *
 * @param knownAt the greatest of its members' figures; the epoch where no member has one
 */
record Board(Standings standings, Instant knownAt) {
    static Board of(RankingDefinition definition, Indicator indicator, List<String> members, Sheet sheet) {
        Instant known = Instant.EPOCH;
        List<Candidate> candidates = new ArrayList<>(members.size());
        for (String each : members) {
            Figure figure = sheet.standing(each);
            candidates.add(Candidate.of(each, definition.measure(), indicator, figure));
            if (figure != null && figure.knownAt().isAfter(known)) {
                known = figure.knownAt();
            }
        }
        return new Board(Standings.rank(definition, candidates), known);
    }

    boolean hasFigures() {
        return standings.places().stream().anyMatch(each -> each.figure() != null);
    }
}
