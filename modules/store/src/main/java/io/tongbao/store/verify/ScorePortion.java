package io.tongbao.store.verify;

import java.time.LocalDate;
import java.util.List;

/**
 * What is compared of composite scores at a time.
 *
 * @param rankings codes of rankings of one scheme
 * @param periods by their first days; those for which there are reports, or a landed ranking
 */
public record ScorePortion(List<String> rankings, List<LocalDate> periods) {
    public ScorePortion {
        rankings = List.copyOf(rankings);
        periods = List.copyOf(periods);
    }
}
