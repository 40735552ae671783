package io.tongbao.statistics.alert;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rules that come with the system, and those that stand beside definitions of one's own. */
public final class AlertRules {
    private static final List<AlertRule> PRESETS = List.of(
            preset(AlertKind.BEHIND_PACE, AlertLevel.BLUE, 2, 2),
            preset(AlertKind.TARGET_MISSED, AlertLevel.RED, 0, 1),
            preset(AlertKind.TARGET_AT_RISK, AlertLevel.BLUE, 3, 2));

    private AlertRules() {}

    /** One for each kind that presupposes a target letter, for all indicators and regions: code {@code behind_pace} … */
    public static List<AlertRule> presets() {
        return PRESETS;
    }

    /** The one by a code. */
    public static Optional<AlertRule> preset(String code) {
        return PRESETS.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /**
     * Those that stand: a definition takes the place of a preset of the same code, and one that is not active switches
     * it off.
     *
     * @return by code, active ones alone
     */
    public static List<AlertRule> standing(Collection<AlertRule> defined) {
        Map<String, AlertRule> byCode = new TreeMap<>();
        PRESETS.forEach(each -> byCode.put(each.code(), each));
        defined.forEach(each -> byCode.put(each.code(), each));
        return byCode.values().stream().filter(AlertRule::active).toList();
    }

    private static AlertRule preset(AlertKind kind, AlertLevel level, int escalateAfter, int clearAfter) {
        return new AlertRule(
                kind.presetCode(),
                1,
                "",
                "",
                kind,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                level,
                escalateAfter,
                clearAfter);
    }
}
