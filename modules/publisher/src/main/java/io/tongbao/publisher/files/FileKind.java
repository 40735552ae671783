package io.tongbao.publisher.files;

import io.tongbao.contracts.ReferenceKinds;
import org.jspecify.annotations.Nullable;

/** The kinds of files, in the order in which they are published: what others refer to comes first. */
public enum FileKind {
    /** Regions. */
    REGIONS("regions", "地区", ReferenceKinds.REGION, "code"),
    /** Memberships; their code is made of hierarchy, region and first day. */
    MEMBERSHIPS("memberships", "隶属关系", ReferenceKinds.MEMBERSHIP, null),
    /** Indicators. */
    INDICATORS("indicators", "指标", ReferenceKinds.INDICATOR, "code"),
    /** Groups of regions. */
    GROUPS("groups", "分组", ReferenceKinds.GROUP, "group"),
    /** Composite scores; the rows of a scheme make one. */
    SCHEMES("schemes", "评分方案", ReferenceKinds.SCHEME, "scheme"),
    /** Light rules; the rows of a rule make one. */
    LIGHT_RULES("light_rules", "亮灯规则", ReferenceKinds.LIGHT_RULE, "rule"),
    /** Rankings. */
    RANKINGS("rankings", "排名", ReferenceKinds.RANKING, "ranking"),
    /** Alert rules. */
    ALERT_RULES("alert_rules", "预警规则", ReferenceKinds.ALERT_RULE, "rule"),
    /** Target letters. */
    TARGETS("targets", "目标", null, null),
    /** Economic reports. */
    REPORTS("reports", "数据", null, null),
    /** Progress of projects. */
    PROJECTS("projects", "项目", null, null);

    private final String stem;
    private final String zh;
    private final @Nullable String referenceKind;
    private final @Nullable String codeColumn;

    FileKind(String stem, String zh, @Nullable String referenceKind, @Nullable String codeColumn) {
        this.stem = stem;
        this.zh = zh;
        this.referenceKind = referenceKind;
        this.codeColumn = codeColumn;
    }

    /** How the names of such files begin. */
    public String stem() {
        return stem;
    }

    /** What such files hold, in Chinese. */
    public String zh() {
        return zh;
    }

    /** Whether its rows are no reference data: each stands for itself, and of such files there may be many. */
    public boolean isReported() {
        return referenceKind == null;
    }

    /** The kind on {@code tongbao.reference}; null for what is no reference data. */
    public @Nullable String referenceKind() {
        return referenceKind;
    }

    /** The column with the code; null where there is none. */
    @Nullable
    String codeColumn() {
        return codeColumn;
    }
}
