package io.tongbao.statistics.alert;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an alert is about (A1). */
public enum AlertKind {
    /** Attainment is below pace. */
    BEHIND_PACE(SubjectType.INDICATOR, "进度滞后", "behind pace"),
    /** The year has ended below its target. */
    TARGET_MISSED(SubjectType.INDICATOR, "年度目标未完成", "target missed"),
    /** By the outlook the year will end below its target (T5). */
    TARGET_AT_RISK(SubjectType.INDICATOR, "年度目标有风险", "target at risk"),
    /** A figure fell. */
    NEGATIVE_GROWTH(SubjectType.INDICATOR, "负增长", "negative growth"),
    /** A unit fell several places in a ranking. */
    RANK_DROP(SubjectType.RANKING, "位次下滑", "rank drop"),
    /** A unit was last several times in a row. */
    LAST_K_IN_A_ROW(SubjectType.RANKING, "连续末位", "last in a row"),
    /** A report did not come by its due day. */
    REPORT_OVERDUE(SubjectType.INDICATOR, "报表逾期", "report overdue"),
    /** A project does not get on. */
    PROJECT_STALLED(SubjectType.PROJECT, "项目滞后", "project stalled"),
    /** A project was planned to have started. */
    PROJECT_NOT_STARTED(SubjectType.PROJECT, "项目应开工未开工", "project not started"),
    /** A figure is taken, but odd. */
    SUSPECT_VALUE(SubjectType.INDICATOR, "数据存疑", "suspect value");

    private final SubjectType subjectType;
    private final String zh;
    private final String en;

    AlertKind(SubjectType subjectType, String zh, String en) {
        this.subjectType = subjectType;
        this.zh = zh;
        this.en = en;
    }

    /** What such an alert is about. */
    public SubjectType subjectType() {
        return subjectType;
    }

    /** Whether there is one alert for each period, not for the year (A2). */
    public boolean isPerPeriod() {
        return this == REPORT_OVERDUE || this == SUSPECT_VALUE;
    }

    /** Whether it presupposes a target letter. */
    public boolean isOfTargets() {
        return this == BEHIND_PACE || this == TARGET_MISSED || this == TARGET_AT_RISK;
    }

    /**
     * Whether it ends when the next year is judged: what goes on has an alert of that year. A target of the year has an end
     * of its own, and a period's alert lasts until it is dealt with.
     */
    public boolean isReplacedNextYear() {
        return !isPerPeriod() && !isOfTargets();
    }

    /** Code of the rule that comes with the system for kinds that have one. */
    String presetCode() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of the rule that comes with the system by a code; empty where none does. */
    static Optional<AlertKind> ofPreset(String code) {
        return Arrays.stream(values())
                .filter(each -> each.isOfTargets() && each.presetCode().equals(code))
                .findFirst();
    }

    /** In Chinese. */
    public String zh() {
        return zh;
    }

    /** In English. */
    public String en() {
        return en;
    }

    /** Reads a code, upper or lower case; empty if it is none of these. */
    public static Optional<AlertKind> of(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> each.name().equals(wanted))
                .findFirst();
    }
}
