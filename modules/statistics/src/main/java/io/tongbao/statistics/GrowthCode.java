package io.tongbao.statistics;

/** Why a side of a figure has no growth (G3, C2, U2). */
public enum GrowthCode {
    /** There is no base. */
    BASE_MISSING,
    /** The base is 0. */
    BASE_ZERO,
    /** The base is next to nothing beside the value: the growth has more digits than anybody reads, or can be carried. */
    BASE_NEGLIGIBLE,
    /** From gain to loss 由盈转亏: value below 0, base above. */
    TURNED_NEGATIVE,
    /** From loss to gain 由亏转盈: value above 0, base below. */
    TURNED_POSITIVE,
    /** The loss grew 增亏: value below a base below 0. */
    LOSS_WIDENED,
    /** The loss shrank 减亏: base below 0, value above the base and not above 0. */
    LOSS_NARROWED,
    /** The same loss in both years. */
    LOSS_UNCHANGED,
    /** Some children have a value but no base (U2). */
    BASE_PARTIAL,
    /** The value is unknown because an earlier period of the year is missing (C2). */
    INCOMPLETE,
    /** Nothing was reported. */
    NOT_REPORTED
}
