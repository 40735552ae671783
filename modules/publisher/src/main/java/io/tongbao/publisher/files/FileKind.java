package io.tongbao.publisher.files;

import io.tongbao.contracts.ReferenceKinds;
import org.jspecify.annotations.Nullable;

/** The kinds of files, in the order in which they are published: what others refer to comes first. */
public enum FileKind {
    /** Regions. */
    REGIONS("regions", ReferenceKinds.REGION, "code"),
    /** Memberships; their code is made of hierarchy, region and first day. */
    MEMBERSHIPS("memberships", ReferenceKinds.MEMBERSHIP, null),
    /** Indicators. */
    INDICATORS("indicators", ReferenceKinds.INDICATOR, "code"),
    /** Groups of regions. */
    GROUPS("groups", ReferenceKinds.GROUP, "group"),
    /** Composite scores; the rows of a scheme make one. */
    SCHEMES("schemes", ReferenceKinds.SCHEME, "scheme"),
    /** Light rules; the rows of a rule make one. */
    LIGHT_RULES("light_rules", ReferenceKinds.LIGHT_RULE, "rule"),
    /** Rankings. */
    RANKINGS("rankings", ReferenceKinds.RANKING, "ranking"),
    /** Alert rules. */
    ALERT_RULES("alert_rules", ReferenceKinds.ALERT_RULE, "rule"),
    /** Target letters. */
    TARGETS("targets", null, null),
    /** Economic reports. */
    REPORTS("reports", null, null),
    /** Progress of projects. */
    PROJECTS("projects", null, null);

    private final String stem;
    private final @Nullable String referenceKind;
    private final @Nullable String codeColumn;

    FileKind(String stem, @Nullable String referenceKind, @Nullable String codeColumn) {
        this.stem = stem;
        this.referenceKind = referenceKind;
        this.codeColumn = codeColumn;
    }

    /** How the names of such files begin. */
    public String stem() {
        return stem;
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
