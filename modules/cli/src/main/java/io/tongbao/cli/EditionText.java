package io.tongbao.cli;

import io.tongbao.statistics.GrowthWording;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PeriodWording;
import io.tongbao.statistics.Units;
import io.tongbao.statistics.Wording;
import io.tongbao.store.query.Edition;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.Revised;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a bulletin that is not of now says above and below its tables. */
final class EditionText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private final Language language;
    private final Edition edition;

    EditionText(Language language, Edition edition) {
        this.language = language;
        this.edition = edition;
    }

    /** Whether ranks are compared with those of the release before (K4). */
    boolean comparesReleases() {
        return edition.previous() != null;
    }

    List<String> head() {
        Moment moment = edition.moment();
        String time = TIME.format(moment.at());
        String told = moment.release() == null
                ? language.of("截至" + time + "所知", "As known at " + time + " (Asia/Shanghai)")
                : language.of(
                        "通报“" + moment.release() + "”，截至" + time + "所知",
                        "Release " + moment.release() + ", as known at " + time + " (Asia/Shanghai)");
        return List.of(told + (moment.provisional() ? language.of("（暂定）", ", provisional") : ""));
    }

    /** K4: what the release before showed otherwise. */
    List<String> foot(Map<String, BulletinText.Shape> shapes) {
        Moment previous = edition.previous();
        if (previous == null) {
            return List.of();
        }
        String name = Objects.requireNonNullElse(previous.release(), time(previous.at()));
        List<String> lines = new ArrayList<>(List.of(""));
        if (edition.revised().isEmpty()) {
            lines.add(
                    language.of("注：上次通报“" + name + "”的数据其后未修订。", "Nothing of release " + name + " was revised since."));
            return lines;
        }
        lines.add(language.of("注：上次通报“" + name + "”后修订的数据：", "Revised since release " + name + ":"));
        for (Revised each : edition.revised()) {
            BulletinText.Shape shape = shapes.getOrDefault(each.indicator(), BulletinText.Shape.USUAL);
            Measure measure = Measure.valueOf(each.measure());
            boolean cumulative = measure.isCumulative(shape.kind());
            boolean growth = measure.isGrowth();
            String unit = growth ? GrowthWording.unit(shape.kind(), each.unit()) : each.unit();
            Period period = Period.of(each.period());
            lines.add("  " + language.of(each.regionZh(), each.regionEn()) + " "
                    + language.of(each.indicatorZh(), each.indicatorEn()) + " "
                    + language.of(
                            PeriodWording.shortZh(shape.scheme(), period, cumulative),
                            PeriodWording.en(shape.scheme(), period, cumulative))
                    + language.of(growth ? "增速 " : " ", growth ? " growth " : " ")
                    + shown(each.was(), each, unit) + " → " + shown(each.now(), each, unit));
        }
        return lines;
    }

    private String shown(@Nullable BigDecimal figure, Revised revised, String unit) {
        return figure == null
                ? "—"
                : Wording.number(figure, revised.decimals()) + language.of(unit, " " + Units.english(unit));
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
