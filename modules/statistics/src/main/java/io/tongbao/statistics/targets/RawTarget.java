package io.tongbao.statistics.targets;

import org.jspecify.annotations.Nullable;

/** A line of a target letter as it was sent, in words; null or blank where nothing was written. */
public record RawTarget(
        @Nullable String region,
        @Nullable String indicator,
        @Nullable String year,
        @Nullable String kind,
        @Nullable String value,
        @Nullable String unit,
        @Nullable String ranking,
        @Nullable String pace,
        @Nullable String paceCustom,
        @Nullable String weight,
        @Nullable String lightRule,
        @Nullable String version,
        @Nullable String signedOn) {}
