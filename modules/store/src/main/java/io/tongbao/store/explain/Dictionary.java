package io.tongbao.store.explain;

import io.tongbao.statistics.Direction;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Kind;
import io.tongbao.statistics.Lineage;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Predecessor;
import io.tongbao.statistics.PriceBasis;
import io.tongbao.statistics.Publishes;
import io.tongbao.statistics.Region;
import io.tongbao.statistics.Scheme;
import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;
import io.tongbao.store.query.Select;
import io.tongbao.store.query.Table;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reference data as known at a moment; keeps in mind what was looked up. */
final class Dictionary {
    private final Database database;
    private final @Nullable Instant at;
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, Region> regions = new HashMap<>();
    private final Map<String, ScoreScheme> schemes = new HashMap<>();
    private final Set<Definition> used = new LinkedHashSet<>();

    /** @param at null for now */
    Dictionary(Database database, @Nullable Instant at) {
        this.database = database;
        this.at = at;
    }

    /** What was looked up so far, by kind and code. */
    List<Definition> used() {
        List<Definition> all = new ArrayList<>(used);
        all.sort(Comparator.comparing(Definition::kind).thenComparing(Definition::code));
        return all;
    }

    /**
     * An indicator.
     *
     * @throws UnknownSubjectException when it was never defined
     */
    Indicator indicator(String code) {
        Indicator known = indicators.get(code);
        if (known == null) {
            known = read(lookUp("explain_indicator", "INDICATOR", code)
                    .orElseThrow(() -> new UnknownSubjectException(
                            "indicator",
                            code,
                            new Words(
                                    "为指标代码，见 /api/v1/indicators",
                                    "be the code of an indicator, see /api/v1/indicators"))));
            indicators.put(code, known);
        }
        return known;
    }

    /**
     * A region.
     *
     * @throws UnknownSubjectException when it was never defined
     */
    Region region(String code) {
        Region known = find(code);
        if (known == null) {
            throw new UnknownSubjectException(
                    "region",
                    code,
                    new Words("为地区代码，见 /api/v1/regions", "be the code of a region, see /api/v1/regions"));
        }
        return known;
    }

    /** A region; null where it was never defined. */
    @Nullable
    Region find(String code) {
        Region known = regions.get(code);
        if (known == null) {
            FigureRow row = lookUp("explain_region", "REGION", code).orElse(null);
            if (row == null) {
                return null;
            }
            known = new Region(
                    code,
                    row.required("name_zh"),
                    english(row, code),
                    row.required("kind"),
                    row.texts("predecessors"),
                    row.day("valid_from"),
                    row.day("valid_to"));
            regions.put(code, known);
        }
        return known;
    }

    /** An indicator's names. */
    Words indicatorName(String code) {
        Indicator indicator = indicator(code);
        return new Words(indicator.nameZh(), indicator.nameEn());
    }

    /** A region's names; of one that is not defined, its code. */
    Words name(String region) {
        Region known = find(region);
        return known == null
                ? new Words(region, region) // a membership may name a parent that was never defined
                : new Words(known.nameZh(), known.nameEn());
    }

    /** What a region came out of, and these out of others (G3). */
    Lineage lineage(String region) {
        Map<String, Region> found = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(region));
        while (!open.isEmpty()) {
            String code = open.pop();
            Region known = found.containsKey(code) ? null : find(code); // one that was never defined has no past
            if (known != null) {
                found.put(code, known);
                known.predecessors()
                        .forEach(each -> open.push(Predecessor.of(each).region()));
            }
        }
        return new Lineage(found.values());
    }

    /** The members below a region along the indicator's hierarchy (U5); none where it does not roll up (U4). */
    List<String> children(Indicator indicator, String region, Period period) {
        String hierarchy = indicator.rollupHierarchy();
        if (!indicator.rollsUp() || hierarchy == null) {
            return List.of();
        }
        Table found = Select.of(
                        Sql.of("explain_children"),
                        KnownBy.sql(at),
                        hierarchy,
                        region,
                        KnownBy.sql(at),
                        hierarchy,
                        period.firstDay(),
                        region)
                .run(database);
        List<String> children = new ArrayList<>();
        for (int i = 0; i < found.rows().size(); i++) {
            FigureRow row = new FigureRow(found, i);
            children.add(row.required("region"));
            use("MEMBERSHIP", row);
        }
        return children;
    }

    /** The region above along the indicator's hierarchy; null where there is none. */
    @Nullable
    String parent(Indicator indicator, String region, Period period) {
        String hierarchy = indicator.rollupHierarchy();
        if (!indicator.rollsUp() || hierarchy == null) {
            return null;
        }
        Table found = Select.of(Sql.of("explain_parent"), KnownBy.sql(at), hierarchy, period.firstDay(), region)
                .run(database);
        return found.rows().isEmpty() ? null : new FigureRow(found, 0).text("parent");
    }

    /** Whether a code is a composite score's; where it is an indicator's too, it means that (T1). */
    boolean isScheme(String code) {
        return !isDefined("INDICATOR", code) && isDefined("SCHEME", code);
    }

    private boolean isDefined(String kind, String code) {
        return !Select.of(Sql.of("explain_definition"), kind, code, KnownBy.sql(at))
                .run(database)
                .rows()
                .isEmpty();
    }

    /** A composite score; one that a ranking names is always defined. */
    ScoreScheme scheme(String code) {
        ScoreScheme known = schemes.get(code);
        if (known == null) {
            Table found =
                    Select.of(Sql.of("explain_scheme"), code, KnownBy.sql(at)).run(database);
            List<FigureRow> items = IntStream.range(0, found.rows().size())
                    .mapToObj(row -> new FigureRow(found, row))
                    .toList();
            if (items.isEmpty()) {
                throw new UnknownSubjectException(
                        "ranking", code, new Words("为已定义的评分方案的排名", "be a ranking of a score that is defined"));
            }
            used.add(definition("SCHEME", code, items.get(0)));
            known = ScoreScheme.of(code, items);
            schemes.put(code, known);
        }
        return known;
    }

    /** The first row of a statement about one definition, which is kept in mind. */
    Optional<FigureRow> lookUp(String statement, String kind, String code) {
        Table found = Select.of(Sql.of(statement), code, KnownBy.sql(at)).run(database);
        if (found.rows().isEmpty()) {
            return Optional.empty();
        }
        FigureRow row = new FigureRow(found, 0);
        used.add(definition(kind, code, row));
        return Optional.of(row);
    }

    /** Keeps in mind that a definition was used. */
    void use(String kind, String code) {
        Table found = Select.of(Sql.of("explain_definition"), kind, code, KnownBy.sql(at))
                .run(database);
        if (!found.rows().isEmpty()) {
            use(kind, new FigureRow(found, 0));
        }
    }

    private void use(String kind, FigureRow row) {
        used.add(definition(kind, row.required("code"), row));
    }

    private static Definition definition(String kind, String code, FigureRow row) {
        return new Definition(kind, code, Objects.requireNonNull(row.whole("version")), Objects.requireNonNull((Instant)
                row.table().value(row.row(), "known_at")));
    }

    private static String english(FigureRow row, String code) {
        String name = row.text("name_en");
        return name == null || name.isBlank() ? code : name;
    }

    static Indicator read(FigureRow row) {
        String code = row.required("code");
        return new Indicator(
                code,
                row.required("name_zh"),
                english(row, code),
                row.required("unit"),
                Objects.requireNonNull(row.whole("decimals")),
                Objects.requireNonNull(row.whole("growth_decimals")),
                Kind.valueOf(row.required("kind")),
                Scheme.valueOf(row.required("scheme")),
                Publishes.valueOf(row.required("publishes")),
                Direction.valueOf(row.required("direction")),
                row.flag("additive"),
                row.text("rollup_hierarchy"),
                PriceBasis.valueOf(row.required("price_basis")),
                row.flag("volatile"),
                row.text("numerator"),
                row.text("denominator"),
                row.text("part_of"),
                Objects.requireNonNull(row.whole("due_day")),
                row.flag("non_negative"),
                row.text("breakdown"));
    }
}
