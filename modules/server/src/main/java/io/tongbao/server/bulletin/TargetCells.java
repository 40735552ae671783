package io.tongbao.server.bulletin;

import io.tongbao.statistics.light.Light;
import io.tongbao.statistics.light.LightGap;
import io.tongbao.statistics.targets.TargetWording;
import io.tongbao.store.query.Fields;
import java.math.BigDecimal;

/** What a target's progress says in more than one table of a bulletin (T3, T6). */
record TargetCells(Phrases phrases, Fields row) {
    /** Attainment and lead are told with one decimal, as published ones are. */
    private static final int DECIMALS = 1;

    /** Per cent of the target. */
    Cell attainment() {
        return phrases.plain(row.number("attainment"), "", DECIMALS);
    }

    /** Percentage points ahead of pace. */
    Cell ahead() {
        BigDecimal ahead = row.number("ahead_pp");
        return ahead == null
                ? phrases.missing()
                : new Cell.Amount(
                        phrases.of(TargetWording.aheadZh(ahead, DECIMALS), TargetWording.aheadEn(ahead, DECIMALS)),
                        ahead,
                        DECIMALS,
                        "");
    }

    /** The light; where the figure is known but what its rule looks at is not, what is missing. */
    Cell light() {
        Light light = Light.valueOf(row.text("light"));
        if (light != Light.NONE) {
            return phrases.light(light);
        }
        String gap = row.text("reason");
        if (!row.has("actual") || gap.isEmpty()) {
            return phrases.missing();
        }
        LightGap reason = LightGap.valueOf(gap);
        return phrases.because(phrases.of(reason.zh(), reason.en()));
    }
}
