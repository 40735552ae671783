package io.tongbao.cli;

import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Scheme;
import io.tongbao.store.Database;
import io.tongbao.store.query.Bulletin;
import io.tongbao.store.query.BulletinQuery;
import io.tongbao.store.query.Filter;
import io.tongbao.store.query.Moment;
import io.tongbao.store.query.RankingQuery;
import io.tongbao.store.query.ReferenceQuery;
import io.tongbao.store.query.Table;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bulletins from the database, with what is not said filled in. */
final class Bulletins {
    private final Database database;
    private final Language language;

    Bulletins(Database database, Language language) {
        this.database = database;
        this.language = language;
    }

    /**
     * The lines of a bulletin.
     *
     * @param group null for the one with the latest ranking
     * @param period null for its latest that has one, or the release's
     * @param moment as known at; null for now
     * @return empty where nothing is ranked yet
     */
    Optional<List<String>> lines(@Nullable String group, @Nullable Period period, @Nullable Moment moment) {
        Table rankings = new RankingQuery(database).index();
        String chosen = group == null ? firstGroup(rankings) : known(group);
        LocalDate day = period != null
                ? period.firstDay()
                : moment == null
                        ? latest(rankings, chosen)
                        : moment.period() != null ? moment.period() : latestAsOf(chosen, moment);
        if (chosen == null || day == null) {
            return Optional.empty();
        }
        BulletinQuery query = new BulletinQuery(database);
        Bulletin bulletin = moment == null ? query.of(chosen, day) : query.asOf(chosen, day, moment);
        return Optional.of(new BulletinText(language, shapes()).lines(bulletin, groupName(chosen)));
    }

    private String known(String group) {
        List<@Nullable Object> codes = new ReferenceQuery(database).groups().values("code");
        if (!codes.contains(group)) {
            throw new UsageException("--group " + group + ": is none of " + codes);
        }
        return group;
    }

    private static @Nullable String firstGroup(Table rankings) {
        return rankings.rows().isEmpty() ? null : (String) rankings.value(0, "group_code");
    }

    private static @Nullable LocalDate latest(Table rankings, @Nullable String group) {
        int first = rankings.values("group_code").indexOf(group);
        return first < 0 || !(rankings.value(first, "periods") instanceof List<?> periods)
                ? null
                : LocalDate.parse(String.valueOf(periods.get(0)));
    }

    private @Nullable LocalDate latestAsOf(@Nullable String group, Moment moment) {
        LocalDate latest = null;
        Filter ofGroup = Filter.ALL.withGroup(group);
        for (Object each : new RankingQuery(database).asOf(ofGroup, moment).values("period")) {
            LocalDate day = (LocalDate) each;
            if (latest == null || (day != null && day.isAfter(latest))) {
                latest = day;
            }
        }
        return latest;
    }

    private Map<String, BulletinText.Shape> shapes() {
        Table indicators = new ReferenceQuery(database).indicators();
        Map<String, BulletinText.Shape> shapes = new HashMap<>();
        for (int row = 0; row < indicators.rows().size(); row++) {
            shapes.put(
                    String.valueOf(indicators.value(row, "code")),
                    new BulletinText.Shape(
                            Scheme.valueOf(String.valueOf(indicators.value(row, "scheme"))),
                            Kind.valueOf(String.valueOf(indicators.value(row, "kind")))));
        }
        return shapes;
    }

    private String groupName(String group) {
        Table groups = new ReferenceQuery(database).groups();
        for (int row = 0; row < groups.rows().size(); row++) {
            if (group.equals(groups.value(row, "code"))) {
                return String.valueOf(groups.value(row, language.of("name_zh", "name_en")));
            }
        }
        return group;
    }
}
