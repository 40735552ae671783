package io.tongbao.statistics;

import org.jspecify.annotations.Nullable;

/** Why a member of a group has no rank (K3, U1). */
public enum UnrankedReason {
    /** No report. */
    NOT_REPORTED,
    /** The value is unknown because an earlier period of the year is missing (C2). */
    INCOMPLETE,
    /** A sum over some of the expected children only (U1). */
    PARTIAL,
    /** Suppressed: observation status Q. */
    SUPPRESSED,
    /** The figure cannot exist here: observation status M. */
    CANNOT_EXIST,
    /** The period is not a row of the indicator's scheme, or the measure does not exist in it (C3). */
    NOT_A_ROW,
    /** It is no member of the group in the period, so a target of a place there has nothing to compare (T1). */
    NOT_A_MEMBER,
    /** There is no target to be compared with (COMPLETION, K6). */
    NO_TARGET,
    /** See {@link GrowthCode#BASE_MISSING}. */
    BASE_MISSING,
    /** See {@link GrowthCode#BASE_ZERO}. */
    BASE_ZERO,
    /** See {@link GrowthCode#BASE_NEGLIGIBLE}. */
    BASE_NEGLIGIBLE,
    /** See {@link GrowthCode#TURNED_NEGATIVE}. */
    TURNED_NEGATIVE,
    /** See {@link GrowthCode#TURNED_POSITIVE}. */
    TURNED_POSITIVE,
    /** See {@link GrowthCode#LOSS_WIDENED}. */
    LOSS_WIDENED,
    /** See {@link GrowthCode#LOSS_NARROWED}. */
    LOSS_NARROWED,
    /** See {@link GrowthCode#LOSS_UNCHANGED}. */
    LOSS_UNCHANGED,
    /** See {@link GrowthCode#BASE_PARTIAL}. */
    BASE_PARTIAL,
    /** None of the indicator's figures is better than another (direction NONE, K1), so nobody has a place to be compared (T1). */
    NOT_RANKED;

    /** The reason that a growth code gives; without a code the figure was not reported. */
    public static UnrankedReason of(@Nullable GrowthCode code) {
        return code == null ? NOT_REPORTED : valueOf(code.name());
    }
}
