package io.tongbao.statistics.alert;

import io.tongbao.statistics.AmountWording;
import io.tongbao.statistics.GrowthWording;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.PeriodWording;
import io.tongbao.statistics.Scheme;
import io.tongbao.statistics.Units;
import io.tongbao.statistics.Wording;
import io.tongbao.statistics.targets.TargetKind;
import io.tongbao.statistics.targets.TargetWording;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a target's progress says, with figure, target, pace and gap (A3). */
final class TargetWords {
    private static final int PERCENT_DECIMALS = 1;

    private final @Nullable Indicator indicator;
    private final ProgressFact fact;

    /** @param indicator null for a score, of which places alone are aimed at */
    TargetWords(@Nullable Indicator indicator, ProgressFact fact) {
        this.indicator = indicator;
        this.fact = fact;
    }

    Words of(AlertKind kind, boolean isOver) {
        boolean isCumulative = indicator == null || indicator.kind() == Kind.FLOW;
        Scheme scheme = indicator == null ? Scheme.M12 : indicator.scheme();
        StringBuilder zh = new StringBuilder(PeriodWording.zh(scheme, fact.period(), isCumulative));
        StringBuilder en = new StringBuilder(PeriodWording.en(scheme, fact.period(), isCumulative));
        BigDecimal actual = fact.actual();
        if (actual == null) {
            zh.append("无数据，目标").append(zh(fact.target()));
            en.append(": no figure, target ").append(en(fact.target()));
            return new Words(zh.toString(), en.toString());
        }
        Kind of = indicator == null ? null : indicator.kind();
        zh.append(fact.kind().isAmount() ? "完成" : "").append(zh(actual));
        zh.append("，").append(TargetWording.zh(fact.kind(), of)).append(zh(fact.target()));
        en.append(": ").append(en(actual));
        en.append(", ").append(TargetWording.en(fact.kind(), of)).append(" ").append(en(fact.target()));
        comparison(zh, en);
        if (kind == AlertKind.TARGET_AT_RISK) {
            outlook(zh, en);
        }
        zh.append("，").append(TargetWording.zh(fact.light()));
        en.append(", ").append(TargetWording.en(fact.light()));
        if (isOver) {
            zh.append("，年度已结束");
            en.append(", the year has ended");
        }
        return new Words(zh.toString(), en.toString());
    }

    private void comparison(StringBuilder zh, StringBuilder en) {
        if (fact.attainment() != null) {
            String share = percent(fact.attainment());
            zh.append(fact.kind().isLimit() ? "，已用" : "，完成率").append(share).append("%");
            en.append(", ").append(share).append(fact.kind().isLimit() ? " % used" : " % of it");
        }
        if (fact.pace() != null && fact.ahead() != null) {
            String pace = percent(fact.pace());
            zh.append("，序时进度").append(pace).append("%，较序时");
            boolean isShown = fact.ahead().signum() != 0;
            zh.append(TargetWording.aheadZh(fact.ahead(), PERCENT_DECIMALS)).append(isShown ? "个百分点" : "");
            en.append(", pace ").append(pace).append(" %, ");
            en.append(TargetWording.aheadEn(fact.ahead(), PERCENT_DECIMALS)).append(isShown ? " pp" : "");
        } else if (fact.beyond() != null && fact.kind() == TargetKind.GROWTH) {
            String unit = GrowthWording.unit(indicator().kind(), indicator().unit());
            boolean isPoints = unit.equals("%") || unit.equals("百分点");
            String size = Wording.number(fact.beyond().abs(), indicator().growthDecimals());
            zh.append(fact.beyond().signum() < 0 ? "，低于目标" : "，高于目标").append(size);
            zh.append(isPoints ? "个百分点" : unit);
            en.append(", ").append(size).append(isPoints ? " pp " : " " + Units.english(unit) + " ");
            en.append(fact.beyond().signum() < 0 ? "below" : "above");
        } else if (fact.beyond() != null
                && fact.kind() == TargetKind.RANK
                && fact.beyond().signum() < 0) {
            BigDecimal places = fact.beyond().negate();
            zh.append("，尚需上升").append(AmountWording.zh(places, "位", 0));
            en.append(", ").append(AmountWording.en(places, "位", 0)).append(" to climb");
        }
    }

    private void outlook(StringBuilder zh, StringBuilder en) {
        if (fact.outlook() != null) {
            zh.append("，全年预计").append(zh(fact.outlook()));
            en.append(", outlook ").append(en(fact.outlook()));
        }
        if (fact.missProbability() != null) {
            String chance = percent(fact.missProbability().movePointRight(2));
            zh.append("，完不成的概率").append(chance).append("%");
            en.append(", chance of missing ").append(chance).append(" %");
        }
    }

    private String zh(BigDecimal number) {
        return switch (fact.kind()) {
            case GROWTH ->
                GrowthWording.zh(
                        number,
                        indicator().kind(),
                        indicator().unit(),
                        indicator().growthDecimals());
            case RANK -> Wording.rankZh(number.intValue(), false);
            default -> AmountWording.zh(number, indicator().unit(), indicator().decimals());
        };
    }

    private String en(BigDecimal number) {
        return switch (fact.kind()) {
            case GROWTH ->
                GrowthWording.en(
                        number,
                        indicator().kind(),
                        indicator().unit(),
                        indicator().growthDecimals());
            case RANK -> "rank " + Wording.rankEn(number.intValue(), false);
            default -> AmountWording.en(number, indicator().unit(), indicator().decimals());
        };
    }

    private Indicator indicator() {
        return Objects.requireNonNull(indicator, "of a score there are targets of a place alone");
    }

    private static String percent(BigDecimal share) {
        return Wording.number(share, PERCENT_DECIMALS);
    }
}
