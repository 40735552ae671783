package io.tongbao.statistics;

/** Where a growth figure comes from. */
public enum GrowthSource {
    /** The report carried it (G1). */
    SUPPLIED,
    /** Computed on a base that the report carried (G2). */
    COMPARABLE_BASE,
    /** Computed on last year's stored value (G3). */
    COMPUTED,
    /** Σ value / Σ base − 1 over the children (U2). */
    ROLLED_UP,
    /** Of a ratio: numerator / denominator less the same of their bases, in points (U4, G4). */
    FROM_PARTS
}
