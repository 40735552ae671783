package io.tongbao.statistics.targets;

import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Publishes;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.Region;
import io.tongbao.statistics.ScoreScheme;
import io.tongbao.statistics.light.LightRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a line of a target letter and names everything that is wrong with it (V01, V03, T1, T2, T6). */
public final class TargetChecks {
    private final RawTarget raw;
    private final TargetCells cells = new TargetCells();

    /**
     * What a target refers to, each null where there is none by that code.
     *
     * @param indicator by the code in that column
     * @param scheme by the same code: a target of a place in a ranking of scores names the scheme there, as rankings do.
     *     Where both are, the code means the indicator
     */
    public record References(
            @Nullable Region region,
            @Nullable Indicator indicator,
            @Nullable ScoreScheme scheme,
            @Nullable RankingDefinition ranking,
            @Nullable LightRule lightRule) {}

    private TargetChecks(RawTarget raw) {
        this.raw = raw;
    }

    /** Code of the light rule that a target names; that of the default where it names none. */
    public static String lightRule(@Nullable String text) {
        String given = TargetCells.given(text);
        return given == null ? "default" : given;
    }

    /** What can be told of a line's cells without knowing what it refers to. */
    public static List<Problem> cells(RawTarget raw) {
        return judge(raw, new References(null, null, null, null, null)).problems().stream()
                .filter(each -> !each.check().equals("V01"))
                .toList();
    }

    /** Judges a line. */
    public static TargetOutcome judge(RawTarget raw, References known) {
        return new TargetChecks(raw).judge(known);
    }

    private TargetOutcome judge(References known) {
        Integer year =
                cells.whole("year", "年度", raw.year(), "[1-9][0-9]{3}", "four digits such as 2023", "应为四位年份，如2023");
        referTo(known, year);
        TargetKind kind = cells.choice(
                "kind",
                "类型",
                raw.kind(),
                TargetKind.class,
                "LEVEL, CEILING, GROWTH, RANK or COUNT",
                "LEVEL（总量）、CEILING（上限）、GROWTH（增速）、RANK（位次）或COUNT（个数）");
        Pacing pacing = TargetCells.given(raw.pace()) == null
                ? Pacing.LINEAR
                : cells.choice(
                        "pace",
                        "序时方式",
                        raw.pace(),
                        Pacing.class,
                        "LINEAR, QUARTERLY, SEASONAL or CUSTOM",
                        "LINEAR（逐月均匀）、QUARTERLY（按季）、SEASONAL（按上年各月占比）或CUSTOM（自定）");
        BigDecimal weight = cells.weight(raw.weight());
        Integer version = TargetCells.given(raw.version()) == null
                ? Integer.valueOf(1)
                : cells.whole(
                        "version",
                        "版本",
                        raw.version(),
                        "(?=.{1,6}$)0*[1-9][0-9]*",
                        "1, 2, 3 … or empty",
                        "应为1、2、3……或留空");
        LocalDate signedOn = cells.day(raw.signedOn());
        List<BigDecimal> curve = cells.curve(raw.paceCustom());
        TargetSubject subject = TargetSubject.of(known);
        BigDecimal value =
                new TargetValue(raw, cells).read(kind, kind == null || subject == null ? null : subject.unit(kind));
        if (kind != null && subject != null) {
            fits(kind, subject, known);
        }
        if (kind != null) {
            needsRanking(kind, known.lightRule());
        }
        if (pacing != null) {
            curveGoesWith(pacing);
        }
        if (!cells.problems().isEmpty()
                || year == null
                || kind == null
                || pacing == null
                || version == null
                || value == null) {
            return new TargetOutcome(null, false, cells.problems());
        }
        Target target = new Target(
                TargetCells.text(raw.region()),
                TargetCells.text(raw.indicator()),
                year,
                kind,
                value,
                TargetCells.given(raw.ranking()),
                pacing,
                curve,
                weight,
                lightRule(raw.lightRule()),
                version,
                signedOn);
        return new TargetOutcome(target, TargetCells.given(raw.version()) != null, List.of());
    }

    private void referTo(References known, @Nullable Integer year) {
        cells.unknown("region", "地区", raw.region(), known.region());
        cells.unknown("indicator", "指标", raw.indicator(), TargetSubject.of(known));
        if (TargetCells.given(raw.ranking()) != null) {
            cells.unknown("ranking", "排名", raw.ranking(), known.ranking());
        }
        cells.unknown("light_rule", "亮灯规则", lightRule(raw.lightRule()), known.lightRule());
        Region region = known.region();
        if (region != null && year != null && !existsIn(region, year)) {
            cells.add(
                    "V01",
                    "region",
                    raw.region(),
                    "region " + region.code() + " does not exist in " + year,
                    region.nameZh() + "在" + year + "年不存在");
        }
    }

    private static boolean existsIn(Region region, int year) {
        for (int month = 1; month <= 12; month++) {
            if (region.validIn(new Period(year, month))) {
                return true;
            }
        }
        return false;
    }

    /** What does not fit together: kind and indicator, ranking and indicator, light rule and ranking. */
    private void fits(TargetKind kind, TargetSubject subject, References known) {
        Indicator indicator = subject.indicator();
        boolean needsLevel = kind != TargetKind.GROWTH && kind != TargetKind.RANK;
        if (indicator == null && kind != TargetKind.RANK) {
            cells.add(
                    "T1",
                    "kind",
                    raw.kind(),
                    subject.code() + " is a composite score, of which places alone are aimed at; RANK is right",
                    subject.nameZh() + "是综合评分，只有位次目标，应为RANK");
        }
        if (indicator != null && needsLevel && indicator.publishes() == Publishes.RATE) {
            cells.add(
                    "T1",
                    "kind",
                    raw.kind(),
                    indicator.code() + " is published as a growth only and has no level; GROWTH is right",
                    indicator.nameZh() + "只公布增速，没有总量，应为GROWTH");
        }
        boolean paced = indicator != null && kind.isAmount() && indicator.kind() == Kind.FLOW;
        if (TargetCells.given(raw.pace()) != null && !paced) {
            cells.add(
                    "T2",
                    "pace",
                    raw.pace(),
                    "only LEVEL and COUNT targets of a FLOW indicator have a pace; leave it empty",
                    "只有流量指标的LEVEL、COUNT目标按序时进度考核，请留空");
        }
        RankingDefinition ranking = known.ranking();
        if (ranking != null && !subject.isRankedBy(ranking)) {
            String ranked = (ranking.isScore() ? "score " : "") + ranking.indicator();
            String ranksZh = (ranking.isScore() ? "评分" : "") + ranking.indicator();
            boolean aimsAtScore = ranking.isScore() && kind == TargetKind.RANK;
            cells.add(
                    "T1",
                    "ranking",
                    raw.ranking(),
                    "ranking " + ranking.code() + " ranks " + ranked + "; right is a ranking of " + subject.code()
                            + (aimsAtScore ? ", or indicator " + ranking.indicator() : ""),
                    "排名" + ranking.code() + "所排为" + ranksZh + "，应为" + subject.code() + "的排名"
                            + (aimsAtScore ? "，或指标填" + ranking.indicator() : ""));
        }
    }

    private void needsRanking(TargetKind kind, @Nullable LightRule rule) {
        boolean ofAGroup = rule != null && rule.looksAtGroup();
        if (TargetCells.given(raw.ranking()) == null && (kind == TargetKind.RANK || ofAGroup)) {
            String code = TargetCells.text(raw.indicator());
            String light = lightRule(raw.lightRule());
            cells.add(
                    "T1",
                    "ranking",
                    raw.ranking(),
                    "ranking '' must be the code of a ranking of " + code + ": "
                            + (kind == TargetKind.RANK ? "kind RANK" : "light rule " + light) + " asks for it",
                    "须填写" + code + "的排名代码（" + (kind == TargetKind.RANK ? "类型RANK" : "亮灯规则" + light) + "需要）");
        }
    }

    /** T2: CUSTOM has a curve, and no other pace has. */
    private void curveGoesWith(Pacing pacing) {
        String curve = TargetCells.given(raw.paceCustom());
        if (pacing == Pacing.CUSTOM && curve == null && cells.isRight("pace")) {
            cells.add("T2", "pace_custom", null, "pace_custom is empty; pace CUSTOM needs it", "序时进度为空，序时方式为CUSTOM时必填");
        } else if (pacing != Pacing.CUSTOM && curve != null && cells.isRight("pace_custom")) {
            cells.add(
                    "T2",
                    "pace_custom",
                    curve,
                    "pace_custom '" + curve + "' goes with pace CUSTOM only; leave it empty, or set the pace to CUSTOM",
                    "序时进度“" + curve + "”只在序时方式为CUSTOM时填报，请留空或将序时方式改为CUSTOM");
        }
    }
}
