package io.tongbao.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit that reports or is ranked.
 *
 * @param code official code, or a local one beginning with {@code x-}
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param kind open list: township, county, zone …
 * @param predecessors what it came out of, as {@link Predecessor} reads it
 * @param validFrom first day; null for always
 * @param validTo the day after the last, exclusive; null for still
 */
public record Region(
        String code,
        String nameZh,
        String nameEn,
        String kind,
        List<String> predecessors,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {
    public Region {
        Code.requireRegion(code);
        predecessors = List.copyOf(predecessors);
        for (String each : predecessors) {
            if (Predecessor.of(each).region().equals(code)) {
                throw new DefinitionException(
                        "region " + code, "predecessors", each, "must be other regions", "应为其他地区");
            }
        }
        Validity.require("region " + code, validFrom, validTo);
    }

    /** Whether it exists on the period's last day. */
    public boolean validIn(Period period) {
        return Validity.covers(validFrom, validTo, period);
    }
}
