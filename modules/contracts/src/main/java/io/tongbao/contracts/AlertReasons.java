package io.tongbao.contracts;

import java.util.List;

/** Why an alert was resolved where neither somebody decided it nor figures say it (A2), an open list. */
public final class AlertReasons {
    /** By the rule's new version it does not hold. */
    public static final String OTHER_RULE = "OTHER_RULE";
    /** The rule is switched off, withdrawn, or looks at something else now. */
    public static final String RULE_OFF = "RULE_OFF";
    /** The next year is judged on its own. */
    public static final String NEXT_YEAR = "NEXT_YEAR";

    private static final List<String> ALL = List.of(OTHER_RULE, RULE_OFF, NEXT_YEAR);

    private AlertReasons() {}

    /** All that are known. */
    public static List<String> all() {
        return ALL;
    }
}
