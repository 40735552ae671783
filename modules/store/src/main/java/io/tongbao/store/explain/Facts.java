package io.tongbao.store.explain;

import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.OwnFigure;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Side;
import io.tongbao.store.Database;
import io.tongbao.store.KnownBy;
import io.tongbao.store.Sql;
import io.tongbao.store.query.Select;
import io.tongbao.store.query.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one explanation looks at: all of it as known at one moment. */
final class Facts {
    /** Most members whose own explanations are told within one; the others are named, with what they gave. */
    private static final int MOST_EXPANDED = 60;

    private final Dictionary dictionary;
    private final Figures figures;
    private final Reports reports;
    private final Say say;
    private final Database database;
    private final @Nullable Instant at;
    private @Nullable Key asked;
    private int expanded;

    /** @param at null for now */
    Facts(Database database, @Nullable Instant at, Period period) {
        dictionary = new Dictionary(database, at);
        figures = new Figures(database, at, period);
        reports = new Reports(database, at, period);
        say = new Say(dictionary);
        this.database = database;
        this.at = at;
    }

    /** Says which figure is asked about: what it is made from is told at length, what that is made from shortly. */
    void ask(Key key) {
        asked = key;
    }

    boolean isAsked(Key key) {
        return key.equals(asked);
    }

    Dictionary dictionary() {
        return dictionary;
    }

    Reports reports() {
        return reports;
    }

    Say say() {
        return say;
    }

    Indicator indicator(Key key) {
        return dictionary.indicator(key.indicator());
    }

    /** What stands; null where nothing does. */
    @Nullable
    FigureRow figure(Key key) {
        return figures.of(key);
    }

    /** One side of what stands; null where nothing does. */
    @Nullable
    SideRow side(Key key, SideName side) {
        FigureRow row = figures.of(key);
        return row == null ? null : row.side(side);
    }

    /** What the region's own reports give on one side; null where it did not report. */
    @Nullable
    Side own(Key key, SideName side) {
        OwnFigure own = OwnFigureOf.key(reports, dictionary.lineage(key.region()), indicator(key), key);
        return own == null ? null : side.of(own);
    }

    /** The same, where others stood in for the region (G3), of their sums; null where they have nothing. */
    @Nullable
    Side past(Key key, SideName side) {
        OwnFigure past = OwnFigureOf.past(reports, dictionary.lineage(key.region()), indicator(key), key);
        return past == null ? null : side.of(past);
    }

    /** The target of the year that attainment is of; null for none. */
    @Nullable
    FigureRow aim(Key key) {
        Table found = Select.of(
                        Sql.of("explain_aim"),
                        KnownBy.sql(at),
                        key.indicator(),
                        key.region(),
                        key.period().year())
                .run(database);
        return found.rows().isEmpty() ? null : new FigureRow(found, 0);
    }

    /** The same of one data class alone, also where predecessors stood in; null where that class has nothing. */
    @Nullable
    BigDecimal ofAClass(Key key, SideName side, DataClass only) {
        OwnFigure figure = OwnFigureOf.ofAClass(reports, dictionary.lineage(key.region()), indicator(key), key, only);
        return figure == null ? null : side.of(figure).value();
    }

    /** Whether others stood in for the region: it did not exist yet, and did not report all the same (G3). */
    boolean inherits(Key key) {
        return dictionary.lineage(key.region()).inherits(key.region(), key.period())
                && reports.standing(key).isEmpty();
    }

    /** The members below, their figures at hand. */
    List<String> children(Key key) {
        List<String> children = dictionary.children(indicator(key), key.region(), key.period());
        prepare(key.indicator(), children);
        return children;
    }

    /** Reads figures that will be asked for, together; reports too where they will all be told. */
    private void prepare(String indicator, Collection<String> regions) {
        figures.load(indicator, regions);
        if (expanded + regions.size() <= MOST_EXPANDED) {
            reports.load(indicator, regions);
        }
    }

    /** Whether one more member's explanation may be told within this one. */
    boolean mayExpand() {
        expanded++;
        return expanded <= MOST_EXPANDED;
    }
}
