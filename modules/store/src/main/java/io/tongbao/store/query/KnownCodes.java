package io.tongbao.store.query;

import io.tongbao.store.Database;
import io.tongbao.store.Sql;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * Tells a slip of the pen from a question that has no answer. A code is known that was ever defined: one that was withdrawn, or
 * not yet known at the moment that is asked for, has no rows and is no mistake.
 */
public final class KnownCodes {
    private static final int NEAREST = 3;

    private final Database database;

    public KnownCodes(Database database) {
        this.database = database;
    }

    /** What there are codes of, and where all of them are found. */
    private enum Kind {
        REGION("region", "a region", "地区", "/api/v1/regions, stats.regions", "REGION"),
        /** A score's indicator is its scheme. */
        INDICATOR("indicator", "an indicator", "指标", "/api/v1/indicators, stats.indicators", "INDICATOR", "SCHEME"),
        GROUP("group", "a group", "分组", "/api/v1/groups, stats.groups", "GROUP"),
        RANKING("ranking", "a ranking", "排名", "/api/v1/catalogue", "RANKING"),
        BATCH("batch", "a batch of projects", "项目批次", "/api/v1/projects, stats.projects");

        private final String field;
        private final String en;
        private final String zh;
        private final String place;

        @SuppressWarnings("ImmutableEnumChecker") // List.of gives one that cannot change
        private final List<String> definitions; // none of a batch, which exists by its projects

        Kind(String field, String en, String zh, String place, String... definitions) {
            this.field = field;
            this.en = en;
            this.zh = zh;
            this.place = place;
            this.definitions = List.of(definitions);
        }
    }

    /**
     * Refuses codes that nobody ever defined.
     *
     * @throws UnknownCodeException that names the first of region, indicator, group and ranking that is one
     */
    public void require(Filter filter) {
        require(Kind.REGION, filter.region());
        require(Kind.INDICATOR, filter.indicator());
        require(Kind.GROUP, filter.group());
        require(Kind.RANKING, filter.ranking());
    }

    /**
     * Refuses such codes, and a batch of which no project was ever reported.
     *
     * @throws UnknownCodeException that names the first
     */
    public void require(ProjectsQuery.Which which) {
        require(which.filter());
        require(Kind.BATCH, which.batch());
    }

    private void require(Kind kind, @Nullable String code) {
        if (code == null || isKnown(kind, code)) {
            return;
        }
        List<Fields> near = near(kind, code);
        throw new UnknownCodeException(
                kind.field,
                code,
                "be the code of " + kind.en + told(near, ", such as ", "name_en", " (", ")") + "; see " + kind.place,
                "为" + kind.zh + "代码" + told(near, "，如", "name_zh", "（", "）") + "；见" + kind.place);
    }

    private boolean isKnown(Kind kind, String code) {
        Select question = kind == Kind.BATCH
                ? Select.of(Sql.of("batch_reported"), code)
                : Select.of(Sql.of("code_defined"), kind.definitions.toArray(String[]::new), code);
        return Fields.of(question.run(database)).get(0).isTrue("defined");
    }

    /** Those that look like it, and that whose name it is. */
    private List<Fields> near(Kind kind, String code) {
        Select question = kind == Kind.BATCH
                ? Select.of(Sql.of("batches_reported"))
                : Select.of(Sql.of("codes_defined"), (Object) kind.definitions.toArray(String[]::new));
        String asked = code.toLowerCase(Locale.ROOT);
        LevenshteinDistance distance = new LevenshteinDistance(Math.max(1, code.length() / 3));
        return Fields.of(question.run(database)).stream()
                .filter(each -> away(distance, each, asked) >= 0)
                .sorted(Comparator.comparingInt(each -> away(distance, each, asked)))
                .limit(NEAREST)
                .toList();
    }

    /** How many letters are to be changed; -1 where it is another word. */
    private static int away(LevenshteinDistance distance, Fields known, String asked) {
        String code = known.text("code").toLowerCase(Locale.ROOT);
        boolean isName = asked.equals(known.text("name_zh"))
                || asked.equals(known.text("name_en").toLowerCase(Locale.ROOT));
        int letters = distance.apply(asked, code);
        return isName ? 0 : letters < 0 && code.startsWith(asked) ? code.length() : letters;
    }

    private static String told(List<Fields> near, String before, String name, String open, String close) {
        return near.isEmpty()
                ? ""
                : near.stream()
                        .map(each -> each.text(name).isEmpty()
                                ? each.text("code")
                                : each.text("code") + open + each.text(name) + close)
                        .collect(Collectors.joining(", ", before, ""));
    }
}
