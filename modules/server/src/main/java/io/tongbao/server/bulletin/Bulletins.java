package io.tongbao.server.bulletin;

import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.store.Database;
import io.tongbao.store.query.Bulletin;
import io.tongbao.store.query.BulletinQuery;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.ReferenceQuery;
import io.tongbao.store.query.Shapes;
import io.tongbao.store.query.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Bulletins from the database, with what is not said filled in. */
public final class Bulletins {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Database database;
    private final Language language;

    public Bulletins(Database database, Language language) {
        this.database = database;
        this.language = language;
    }

    private record Ranked(String group, LocalDate period) {}

    /**
     * A bulletin. As of a moment everything is what was known then: figures, groups, names and how the indicators were
     * defined. Of a group that nobody knew of then it is an empty one.
     *
     * @param group null for the one with the latest ranking
     * @param period null for its latest that has one, or the release's
     * @param moment as known at; null for now
     * @return empty where nothing is ranked yet
     * @throws NoBulletinException where there is no such group
     */
    public Optional<Document> of(@Nullable String group, @Nullable Period period, @Nullable Moment moment) {
        Supplier<Table> defined = database.ahead(() -> indicators(moment));
        Table groups = groups(group, moment);
        String chosen = group == null ? null : known(group, groups);
        LocalDate day = period != null ? period.firstDay() : moment == null ? null : moment.period();
        if (chosen == null || day == null) {
            Ranked latest = moment == null ? latest(chosen) : latestAsOf(chosen, day, moment);
            if (latest == null) {
                return Optional.empty();
            }
            chosen = latest.group();
            day = day == null ? latest.period() : day;
        }
        BulletinQuery query = new BulletinQuery(database);
        Bulletin bulletin = moment == null ? query.of(chosen, day) : query.asOf(chosen, day, moment);
        return Optional.of(Editor.document(
                new Phrases(language, Shapes.from(defined.get())), bulletin, name(chosen, groups), day(moment)));
    }

    /**
     * The same where there must be something to tell.
     *
     * @throws NoBulletinException where there is no such group, or nothing of its year up to the period; it names what there is
     */
    public Document required(@Nullable String group, Period period, @Nullable Moment moment) {
        Document document = of(group, period, moment)
                .orElseThrow(
                        () -> new NoBulletinException("period", period.toString(), "nothing is ranked yet", "尚无排名"));
        if (document.isEmpty()) {
            List<String> periods = periods(document.group());
            boolean hasEnded = day(moment).isAfter(period.lastDay());
            throw new NoBulletinException(
                    "period",
                    period.toString(),
                    (hasEnded ? "" : "it has not ended yet, and ")
                            + "nothing was reported for the year up to it; group " + document.group()
                            + " is ranked in " + periods,
                    (hasEnded ? "" : "本期尚未结束，") + "该年截至本期尚无数据；分组" + document.group() + "有排名的期别为" + periods);
        }
        return document;
    }

    /** On which it is told. */
    private static LocalDate day(@Nullable Moment moment) {
        return moment == null ? LocalDate.now(ZONE) : LocalDate.ofInstant(moment.at(), ZONE);
    }

    private List<String> periods(String group) {
        Table places = new RankingQuery(database).index();
        return IntStream.range(0, places.rows().size())
                .filter(row -> group.equals(places.value(row, "group_code")))
                .mapToObj(row -> (List<?>) Objects.requireNonNull(places.value(row, "periods")))
                .flatMap(List::stream)
                .map(day -> Period.of(LocalDate.parse(String.valueOf(day))).toString())
                .distinct()
                .sorted()
                .toList();
    }

    /** As of a moment; where the one asked for came later those of now, so that it has a name. */
    private Table groups(@Nullable String asked, @Nullable Moment moment) {
        ReferenceQuery reference = new ReferenceQuery(database);
        Table then = moment == null ? null : reference.groupsAsOf(moment);
        return then == null || (asked != null && !then.values("code").contains(asked)) ? reference.groups() : then;
    }

    private static String known(String group, Table groups) {
        List<@Nullable Object> codes = groups.values("code");
        if (!codes.contains(group)) {
            throw new NoBulletinException("group", group, "is none of " + codes, "分组有" + codes);
        }
        return group;
    }

    private @Nullable Ranked latest(@Nullable String group) {
        Table rankings = new RankingQuery(database).index();
        for (int row = 0; row < rankings.rows().size(); row++) {
            String each = String.valueOf(rankings.value(row, "group_code"));
            if ((group == null || group.equals(each)) && rankings.value(row, "periods") instanceof List<?> periods) {
                return new Ranked(each, LocalDate.parse(String.valueOf(periods.get(0))));
            }
        }
        return null;
    }

    private @Nullable Ranked latestAsOf(@Nullable String group, @Nullable LocalDate day, Moment moment) {
        Filter ofGroup = Filter.ALL.withGroup(group);
        Filter filter = day == null ? ofGroup : ofGroup.within(day.withDayOfYear(1), day);
        Table rankings = new RankingQuery(database).asOf(filter, moment);
        return IntStream.range(0, rankings.rows().size())
                .mapToObj(row -> new Ranked(String.valueOf(rankings.value(row, "group_code")), (LocalDate)
                        Objects.requireNonNull(rankings.value(row, "period"))))
                .min(Comparator.comparing(Ranked::period).reversed().thenComparing(Ranked::group))
                .orElse(null);
    }

    private Table indicators(@Nullable Moment moment) {
        ReferenceQuery reference = new ReferenceQuery(database);
        return moment == null ? reference.indicators() : reference.indicatorsAsOf(moment);
    }

    private String name(String group, Table groups) {
        int row = groups.values("code").indexOf(group);
        return row < 0 ? group : String.valueOf(groups.value(row, language.of("name_zh", "name_en")));
    }
}
