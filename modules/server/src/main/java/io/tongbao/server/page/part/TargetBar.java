package io.tongbao.server.page.part;

import io.tongbao.server.page.Numbers;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.targets.TargetKind;
import io.tongbao.statistics.targets.TargetWording;
import io.tongbao.store.query.Fields;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a unit is with its target of the year: a bar as long as what is attained, with a line where pace asks it to be.
 *
 * @param attained width of the bar, per cent of the whole, 0 to 100; null where there is no attainment
 * @param pace where the line stands, likewise; null where there is no pace
 * @param words what both say
 * @param lamp the light
 */
public record TargetBar(@Nullable BigDecimal attained, @Nullable BigDecimal pace, String words, Lamp lamp) {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final int DECIMALS = 1;

    /** The order in which one of several targets of the same figure is shown. */
    private static final List<TargetKind> FIRST =
            List.of(TargetKind.LEVEL, TargetKind.COUNT, TargetKind.CEILING, TargetKind.GROWTH, TargetKind.RANK);

    /**
     * The bar of a row.
     *
     * @param progress of {@code stats.target_progress}
     */
    public static TargetBar of(Fields progress, Language language) {
        BigDecimal attainment = progress.number("attainment");
        BigDecimal pace = progress.number("pace");
        BigDecimal ahead = progress.number("ahead_pp");
        String target =
                language.of("目标", "target ") + Numbers.shown(progress.number("target"), progress.whole("decimals", 0));
        String words = attainment == null
                ? target
                : Numbers.shown(attainment, DECIMALS) + "%"
                        + (ahead == null
                                ? ""
                                : language.of("，", ", ")
                                        + language.of(
                                                TargetWording.aheadZh(ahead, DECIMALS),
                                                TargetWording.aheadEn(ahead, DECIMALS)));
        return new TargetBar(width(attainment), width(pace), words, Lamp.of(progress.text("light"), language));
    }

    /** Of the targets of one figure the one that a table shows. */
    public static Optional<Fields> shown(List<Fields> progress) {
        return progress.stream().min((one, other) -> Integer.compare(place(one), place(other)));
    }

    private static int place(Fields progress) {
        return FIRST.indexOf(TargetKind.valueOf(progress.text("kind")));
    }

    private static @Nullable BigDecimal width(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.max(BigDecimal.ZERO).min(FULL).setScale(1, RoundingMode.HALF_UP);
    }
}
