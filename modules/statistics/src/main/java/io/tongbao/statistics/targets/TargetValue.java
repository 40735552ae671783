package io.tongbao.statistics.targets;

import io.tongbao.statistics.Precision;
import io.tongbao.statistics.Unit;
import io.tongbao.statistics.Units;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the value of a target's line in the unit that it is taken in (V03, R4, T1). */
final class TargetValue {
    private final RawTarget raw;
    private final TargetCells cells;

    TargetValue(RawTarget raw, TargetCells cells) {
        this.raw = raw;
        this.cells = cells;
    }

    /**
     * The number to be reached.
     *
     * @param own the unit that it is taken in; null where kind or indicator are unknown
     */
    @Nullable
    BigDecimal read(@Nullable TargetKind kind, @Nullable String own) {
        BigDecimal number = cells.number("value", "目标值", raw.value());
        if (number == null) {
            if (TargetCells.given(raw.value()) == null) {
                cells.add("V03", "value", raw.value(), "value is empty; it is needed", "目标值为空，此项必填");
            }
            return null;
        }
        BigDecimal converted = own == null ? null : inUnit(number, own);
        if (kind != null) {
            suits(kind, number, converted);
        }
        return converted;
    }

    /** T1: of places and counts; before its unit is right, a count is not known to be whole. */
    private void suits(TargetKind kind, BigDecimal number, @Nullable BigDecimal converted) {
        boolean asSent = kind == TargetKind.RANK || number.signum() < 0 || TargetCells.given(raw.unit()) == null;
        BigDecimal judged = converted == null && asSent ? number : converted;
        if (judged == null || kind.takes(judged)) {
            return;
        }
        String given = TargetCells.text(raw.value());
        boolean place = kind == TargetKind.RANK;
        cells.add(
                "T1",
                "value",
                raw.value(),
                "value '" + given + "' must be a " + (place ? "place: 1, 2, 3 …" : "count: 0, 1, 2 …"),
                "目标值“" + given + "”应为" + (place ? "位次，即1、2、3……" : "个数，即0、1、2……"));
    }

    private @Nullable BigDecimal inUnit(BigDecimal number, String own) {
        String sent = TargetCells.given(raw.unit());
        Unit to = Units.of(own).orElse(null);
        Unit from = sent == null || sent.equals(own) ? to : Units.of(sent).orElse(null);
        boolean converts = from != null && to != null && from.dimension().equals(to.dimension());
        if (sent != null && !sent.equals(own) && !converts) {
            cells.add(
                    "V03",
                    "unit",
                    sent,
                    "unit '" + sent + "' " + (from == null ? "is unknown" : "does not fit") + "; " + own + " is right",
                    "单位“" + sent + "”" + (from == null ? "未知" : "不符") + "，应为" + own);
            return null;
        }
        BigDecimal converted = from == null || to == null ? number : convert(number, from, to);
        if (converted != null && converted.scale() > Precision.DECIMALS) {
            cells.add(
                    "V03",
                    "value",
                    raw.value(),
                    "value '" + TargetCells.text(raw.value()) + "' has more than 12 decimals in " + own,
                    "目标值“" + TargetCells.text(raw.value()) + "”按" + own + "超过12位小数");
            return null;
        }
        return converted;
    }

    private @Nullable BigDecimal convert(BigDecimal number, Unit from, Unit to) {
        try {
            return Units.convert(number, from, to);
        } catch (ArithmeticException endless) {
            cells.add(
                    "V03",
                    "value",
                    raw.value(),
                    "value: " + from.code() + " has no exact value in " + to.code() + "; send it in " + to.code(),
                    "目标值：" + from.code() + "不能精确换算为" + to.code() + "，请按" + to.code() + "填报");
            return null;
        }
    }
}
