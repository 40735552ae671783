package io.tongbao.statistics.project;

import io.tongbao.statistics.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of what projects add up to (P3, P4): the codes are a promise, names, decimals, hierarchy and unit are
 * those of the user's definition. Without a definition there is no figure.
 *
 * <p>How they cumulate: a FLOW counts from 1 January to the end of the month what happened in these months (so its month
 * value is what the month added, and in January it begins anew); of a STOCK the month value is how things stand at the
 * end of the month, the plan of the whole year among them, since that is the same in each of its months. All are additive.
 */
public enum BuiltIn {
    /** Contracts signed since 1 January. */
    SIGNED(Stage.SIGNED, "本年签约项目数", "Projects signed this year"),
    /** Projects whose contract began to be carried out since 1 January. */
    FULFILLED(Stage.FULFILLED, "本年履约项目数", "Projects fulfilled this year"),
    /** Projects approved since 1 January. */
    APPROVED(Stage.APPROVED, "本年立项项目数", "Projects approved this year"),
    /** Projects started since 1 January, planned or not. */
    STARTED(Stage.STARTED, "本年开工项目数", "Projects started this year"),
    /** Projects that came to be under construction since 1 January. */
    UNDER_CONSTRUCTION(Stage.UNDER_CONSTRUCTION, "本年转在建项目数", "Projects that came under construction this year"),
    /** Projects completed since 1 January. */
    COMPLETED(Stage.COMPLETED, "本年竣工项目数", "Projects completed this year"),
    /** Projects in production since 1 January. */
    IN_PRODUCTION(Stage.IN_PRODUCTION, "本年投产项目数", "Projects put into production this year"),
    /** Projects of full effect since 1 January. */
    FULL_EFFECT(Stage.FULL_EFFECT, "本年达效项目数", "Projects at full effect this year"),
    /** Amount of the contracts signed since 1 January. */
    CONTRACTED("prj_contracted", Kind.FLOW, true, "本年签约合同金额", "Amount contracted this year"),
    /** Invested since 1 January, as far as the projects reported it. */
    INVESTMENT("prj_investment", Kind.FLOW, true, "本年完成投资", "Investment done this year"),
    /** Planned investment of the whole year, frozen. */
    YEAR_PLAN("prj_year_plan", Kind.STOCK, true, "年度计划投资", "Planned investment of the year"),
    /** Projects that are to start in the year, by the frozen plan; cancelled ones stay. */
    PLANNED_STARTS_YEAR(
            "prj_planned_starts_year", Kind.STOCK, false, "年度计划开工项目数", "Projects planned to start in the year"),
    /** Those of them that were to start by the end of the month. */
    PLANNED_STARTS_TO_DATE(
            "prj_planned_starts_to_date", Kind.FLOW, false, "截至本月应开工项目数", "Projects planned to start to date"),
    /** Those of the year's that have started, early ones included: only these may make a start rate. */
    PLANNED_STARTED("prj_planned_started", Kind.FLOW, false, "计划内已开工项目数", "Projects started of those planned"),
    /** P5: on pace, behind, or suspended, so that these three add up to it and suspending a project improves no rate. */
    PACED("prj_paced", Kind.STOCK, false, "按序时考核项目数", "Projects judged by pace"),
    /** P5. */
    ON_PACE("prj_on_pace", Kind.STOCK, false, "达序时项目数", "Projects on pace"),
    /** P5. */
    BEHIND("prj_behind", Kind.STOCK, false, "滞后项目数", "Projects behind pace"),
    /** P5: under way by their plan and suspended, no planned date having passed; neither on pace nor behind. */
    SUSPENDED("prj_suspended", Kind.STOCK, false, "停工项目数", "Projects suspended"),
    /** P5. */
    NOT_STARTED("prj_not_started", Kind.STOCK, false, "应开工未开工项目数", "Projects not started though planned");

    /** Unit in which amounts are added up. */
    public static final String AMOUNT_UNIT = "万元";
    /** Unit of the counts. */
    public static final String COUNT_UNIT = "个";

    private static final char BATCH = '@';

    private final String code;
    private final Kind kind;
    private final boolean amount;
    private final @Nullable Stage stage;
    private final String nameZh;
    private final String nameEn;

    BuiltIn(Stage stage, String nameZh, String nameEn) {
        this("prj_" + stage.name().toLowerCase(java.util.Locale.ROOT), Kind.FLOW, false, stage, nameZh, nameEn);
    }

    BuiltIn(String code, Kind kind, boolean amount, String nameZh, String nameEn) {
        this(code, kind, amount, null, nameZh, nameEn);
    }

    BuiltIn(String code, Kind kind, boolean amount, @Nullable Stage stage, String nameZh, String nameEn) {
        this.code = code;
        this.kind = kind;
        this.amount = amount;
        this.stage = stage;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    /** Code of the indicator. */
    public String code() {
        return code;
    }

    /**
     * Code of the indicator that counts a batch's projects at the end of the month that have reached the stage, ever: a
     * STOCK, since a batch goes on from year to year.
     *
     * @throws IllegalStateException if it is none of the eight stages'
     */
    public String code(String batch) {
        if (stage == null) {
            throw new IllegalStateException(code + ": there is none of a batch");
        }
        return code + BATCH + batch;
    }

    /** The batch that an indicator counts; empty of one of the year's. */
    public static String batch(String indicator) {
        int at = indicator.indexOf(BATCH);
        return at < 0 ? "" : indicator.substring(at + 1);
    }

    /** How it behaves over time: what a definition should say. */
    public Kind kind() {
        return kind;
    }

    /** {@value #AMOUNT_UNIT} or {@value #COUNT_UNIT}: a definition's unit must be of its dimension. */
    public String unit() {
        return amount ? AMOUNT_UNIT : COUNT_UNIT;
    }

    /** A Chinese name to begin with. */
    public String nameZh() {
        return nameZh;
    }

    /** An English name to begin with. */
    public String nameEn() {
        return nameEn;
    }

    /** The stage that it counts; null where it counts something else. */
    @Nullable
    Stage stage() {
        return stage;
    }

    /** The entry that a code is of, of the year's or of a batch's; null for any other indicator. */
    public static @Nullable BuiltIn of(String indicator) {
        int at = indicator.indexOf(BATCH);
        String plain = at < 0 ? indicator : indicator.substring(0, at);
        for (BuiltIn each : values()) {
            if (each.code.equals(plain) && (at < 0 || each.stage != null)) {
                return each;
            }
        }
        return null;
    }
}
