package io.tongbao.server.bulletin;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.PeriodWording;
import io.tongbao.statistics.Scheme;
import io.tongbao.store.query.Bulletin;
import io.tongbao.store.query.Edition;
import io.tongbao.store.query.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts a {@link Document} together: title, edition and the sections in the order in which offices write them. */
final class Editor {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));
    private static final String NUMERALS = "一二三四五";

    private final Phrases phrases;
    private final Bulletin bulletin;
    private final Period period;
    private final LocalDate day;
    private final List<Section> sections = new ArrayList<>();

    private Editor(Phrases phrases, Bulletin bulletin, LocalDate day) {
        this.phrases = phrases;
        this.bulletin = bulletin;
        this.day = day;
        this.period = Period.of(bulletin.period());
    }

    /**
     * The document.
     *
     * @param groupName in the language of the phrases
     * @param day on which it is told (Asia/Shanghai)
     */
    static Document document(Phrases phrases, Bulletin bulletin, String groupName, LocalDate day) {
        return new Editor(phrases, bulletin, day).document(groupName);
    }

    private Document document(String groupName) {
        Edition edition = bulletin.edition();
        Moment moment = edition == null ? null : edition.moment();
        Moment previous = edition == null ? null : edition.previous();
        addSections(edition, previous);
        List<String> lead = new ArrayList<>(List.of(edition(moment)));
        if (!day.isAfter(period.lastDay())) {
            lead.add(phrases.of("本期尚未结束。", "The period has not ended yet."));
        }
        if (!hasFigures()) {
            lead.add(phrases.of("本期尚无数据。", "Nothing was reported for this year up to the period."));
        }
        String title = phrases.of(
                groupName + " " + PeriodWording.zh(Scheme.M12, period, true) + "经济运行通报",
                groupName + ", economic bulletin, " + PeriodWording.en(Scheme.M12, period, true));
        return new Document(phrases.language(), bulletin.group(), period, moment, title, lead, sections);
    }

    private boolean hasFigures() {
        return !bulletin.rankings().rows().isEmpty()
                || !bulletin.ancestor().rows().isEmpty();
    }

    private void addSections(@Nullable Edition edition, @Nullable Moment previous) {
        boolean comparesReleases = previous != null;
        if (!bulletin.ancestor().rows().isEmpty()) {
            add("overall", "总体情况", "Overall", new OverallSection(phrases, bulletin.ancestor()).blocks());
        }
        if (!bulletin.rankings().rows().isEmpty()) {
            add(
                    "rankings",
                    "排名",
                    "Rankings",
                    new RankingSection(phrases, bulletin.rankings(), comparesReleases).blocks());
        }
        if (!bulletin.targets().rows().isEmpty()) {
            add("targets", "目标进度", "Progress on targets", new TargetSection(phrases, bulletin.targets()).blocks());
        }
        if (hasFigures() || !bulletin.alerts().rows().isEmpty()) {
            add("alerts", "预警", "Alerts", new AlertSection(phrases, bulletin.alerts(), command()).blocks());
        }
        if (edition != null && previous != null) {
            String name = Objects.requireNonNullElse(previous.release(), time(previous.at()));
            add(
                    "revisions",
                    "上次通报以来的修订",
                    "Revised since the last release",
                    new RevisionSection(phrases, name, edition.revised(), edition.lights()).blocks());
        }
        if (!bulletin.annex().rows().isEmpty()) {
            List<Block> blocks = new AnnexSection(phrases, bulletin, comparesReleases).blocks();
            sections.add(new Section(Section.ANNEX, phrases.of("附表", "Annex"), blocks));
        }
    }

    private void add(String name, String zh, String en, List<Block> blocks) {
        int place = sections.size();
        sections.add(new Section(name, phrases.of(NUMERALS.charAt(place) + "、" + zh, place + 1 + ". " + en), blocks));
    }

    private String edition(@Nullable Moment moment) {
        if (moment == null) {
            return phrases.of("现行数据，未定稿", "Figures as they stand, not released");
        }
        String time = time(moment.at());
        String told = moment.release() == null
                ? phrases.of("截至" + time + "所知", "As known at " + time + " (Asia/Shanghai)")
                : phrases.of(
                        "通报“" + moment.release() + "”，截至" + time + "所知",
                        "Release " + moment.release() + ", as known at " + time + " (Asia/Shanghai)");
        return told + (moment.provisional() ? phrases.of("（暂定）", ", provisional") : "");
    }

    /** That prints all alerts. */
    private String command() {
        Edition edition = bulletin.edition();
        String by = "./tongbao query alerts --group " + bulletin.group() + " --by-month " + period;
        if (edition == null) {
            return by;
        }
        Moment moment = edition.moment();
        return by + " --as-of " + (moment.release() == null ? moment.at() : moment.release());
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
