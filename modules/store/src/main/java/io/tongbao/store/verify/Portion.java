package io.tongbao.store.verify;

import java.time.LocalDate;
import java.util.List;

/**
 * What is compared at a time.
 *
 * @param indicators codes
 * @param periods by their first days; those for which there are reports
 */
public record Portion(List<String> indicators, List<LocalDate> periods) {
    public Portion {
        indicators = List.copyOf(indicators);
        periods = List.copyOf(periods);
    }
}
