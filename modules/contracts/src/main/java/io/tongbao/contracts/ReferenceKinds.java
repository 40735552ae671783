package io.tongbao.contracts;

/** Kinds of reference data, an open list: readers skip what they do not know. */
public final class ReferenceKinds {
    /** A region. */
    public static final String REGION = "REGION";
    /** A region's parent in a hierarchy. */
    public static final String MEMBERSHIP = "MEMBERSHIP";
    /** An indicator. */
    public static final String INDICATOR = "INDICATOR";
    /** A group of regions. */
    public static final String GROUP = "GROUP";
    /** A ranking. */
    public static final String RANKING = "RANKING";
    /** A composite score. */
    public static final String SCHEME = "SCHEME";
    /** A light rule. */
    public static final String LIGHT_RULE = "LIGHT_RULE";
    /** An alert rule. */
    public static final String ALERT_RULE = "ALERT_RULE";

    /** All that are known here, for messages. */
    static final String ALL = "REGION, MEMBERSHIP, INDICATOR, GROUP, RANKING, SCHEME, LIGHT_RULE or ALERT_RULE";

    private ReferenceKinds() {}

    /** Key on {@code tongbao.reference} and {@code tongbao.definitions}. */
    public static String key(String kind, String code) {
        return kind + "|" + code;
    }
}
