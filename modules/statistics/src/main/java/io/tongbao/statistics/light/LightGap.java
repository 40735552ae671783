package io.tongbao.statistics.light;

/** Why a unit has a figure and yet no light: what the deciding clause looks at is not known (T6). */
public enum LightGap {
    /** The share that should be reached by then, as of a seasonal pace without last year's figures. */
    NO_PACE("缺序时进度", "no pace"),
    /** The share of the target that is reached: of a target that is not above 0 there is none (T3). */
    NO_ATTAINMENT("目标非正，无完成率", "target not above 0"),
    /** The growth of the group: a member lacks its figure or its base. */
    NO_GROUP_GROWTH("全组增速不全", "group's growth incomplete"),
    /** The mean of the group's members. */
    NO_MEAN("缺成员均值", "no mean of members"),
    /** The unit's own place in the ranking that the target names. */
    NO_RANK("无位次", "no rank"),
    /** It compares with the group what a target of this kind has not: its growth, or of a place a mean. */
    NOT_COMPARED("该类目标不与全组比较", "kind not compared with group");

    private final String zh;
    private final String en;

    LightGap(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** In Chinese. */
    public String zh() {
        return zh;
    }

    /** In English. */
    public String en() {
        return en;
    }

    /** What is missing where nothing is known of a subject that a target of this kind is compared by. */
    public static LightGap of(Subject subject) {
        return switch (subject) {
            case GROUP -> NO_GROUP_GROWTH;
            case MEAN -> NO_MEAN;
            case RANK, RANK_FROM_LAST -> NO_RANK;
            // figure and plan are known wherever there is a figure
            case GAP, BEHIND_IN_A_ROW, PLAN, FIGURE, OTHERWISE -> NO_PACE;
        };
    }
}
