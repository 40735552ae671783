package io.tongbao.contracts;

import io.tongbao.statistics.targets.RawTarget;

/** Between the contract and the checks of targets: a line of a letter as text. */
public final class RawTargets {
    private RawTargets() {}

    /** The line as it was sent. */
    public static RawTarget of(TargetLetter letter) {
        return new RawTarget(
                letter.getRegion(),
                letter.getIndicator(),
                letter.getYear(),
                letter.getKind(),
                letter.getValue(),
                letter.getUnit(),
                letter.getRanking(),
                letter.getPace(),
                letter.getPaceCustom(),
                letter.getWeight(),
                letter.getLightRule(),
                letter.getVersion(),
                letter.getSignedOn());
    }
}
