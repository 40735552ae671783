package io.tongbao.statistics.project;

import java.util.Locale;

/** What a progress report may say (P2), in the order of the file's columns. */
public enum ProjectField {
    /** Code of the project, unique within its region. */
    PROJECT("项目代码", Type.TEXT),
    /** Name of the project. */
    NAME("项目名称", Type.TEXT),
    /** Region that reports it. */
    REGION("地区", Type.TEXT),
    /** Batch that it was signed with (三个一批), such as {@code 2023-1}. */
    BATCH("批次", Type.TEXT),
    /** Version of the list that its plan is of. */
    LIST_VERSION("清单版本", Type.TEXT),
    /** A {@link Stage}. */
    STAGE("阶段", Type.TEXT),
    /** When that stage was reached. */
    STAGE_DATE("阶段日期", Type.DATE),
    /** Month of the report. */
    PERIOD("期别", Type.TEXT),
    /** A {@link PlanCurve}. */
    PLAN_CURVE("计划曲线", Type.TEXT),
    /** What is in the way. */
    PROBLEMS("存在问题", Type.TEXT),
    /** What the contract says is invested. */
    CONTRACTED_AMOUNT("合同金额", Type.AMOUNT),
    /** What the whole project costs. */
    TOTAL_INVESTMENT("总投资", Type.AMOUNT),
    /** What is planned to be invested this year. */
    YEAR_PLAN("年度计划投资", Type.AMOUNT),
    /** Invested this month. */
    MONTH_INVESTMENT("本月完成投资", Type.AMOUNT),
    /** Invested since 1 January. */
    YEAR_INVESTMENT("本年完成投资", Type.AMOUNT),
    /** Invested since the start. */
    INVESTMENT_TO_DATE("累计完成投资", Type.AMOUNT),
    /** How much of it stands, 0 to 100. */
    PHYSICAL_PROGRESS("形象进度", Type.PERCENT),
    /** Planned start. */
    PLANNED_START("计划开工", Type.DATE),
    /** Actual start. */
    ACTUAL_START("实际开工", Type.DATE),
    /** Planned completion. */
    PLANNED_COMPLETION("计划竣工", Type.DATE),
    /** Actual completion. */
    ACTUAL_COMPLETION("实际竣工", Type.DATE),
    /** Planned start of production. */
    PLANNED_PRODUCTION("计划投产", Type.DATE),
    /** Actual start of production. */
    ACTUAL_PRODUCTION("实际投产", Type.DATE),
    /** Unit of the amounts; blank for 万元. */
    UNIT("单位", Type.TEXT),
    /** Revision of the period's report; blank for the next, if it says anything new. */
    REVISION("版次", Type.TEXT),
    /** Why an earlier report is corrected. */
    NOTE("更正说明", Type.TEXT);

    /** How the text of a field is read. */
    public enum Type {
        /** As it is, or by a rule of its own. */
        TEXT,
        /** Money, converted exactly to 万元 (R4). */
        AMOUNT,
        /** Per cent, 0 to 100. */
        PERCENT,
        /** A day. */
        DATE
    }

    private final String zh;
    private final Type type;

    ProjectField(String zh, Type type) {
        this.zh = zh;
        this.type = type;
    }

    /** Name of the column, such as {@code year_plan}. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Chinese name of the column. */
    public String zh() {
        return zh;
    }

    /** How its text is read. */
    public Type type() {
        return type;
    }
}
