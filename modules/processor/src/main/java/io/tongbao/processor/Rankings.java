package io.tongbao.processor;

import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.statistics.Group;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Moves;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.Standings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Ranks periods, and sends those whose rankings show something else than they showed before. */
final class Rankings {
    private final Control control;
    private final Sheets sheets;
    private final KeyValueStore<String, byte[]> shown;
    private final Outlet outlet;
    /** Boards of this tick: each is compared with by up to two others. */
    private final Map<SheetKey, Map<String, Board>> boards = new HashMap<>();

    Rankings(Control control, Sheets sheets, KeyValueStore<String, byte[]> shown, Outlet outlet) {
        this.control = control;
        this.sheets = sheets;
        this.shown = shown;
        this.outlet = outlet;
    }

    /** Forgets what was ranked of a sheet, as its figures change. */
    void forget(SheetKey sheet) {
        boards.remove(sheet);
    }

    void forgetAll() {
        boards.clear();
    }

    /** The rankings of an indicator whose groups are known. */
    List<RankingDefinition> of(Indicator indicator) {
        return control.rankings().stream()
                .filter(each -> each.indicator().equals(indicator.code()) && control.group(each.group()) != null)
                .toList();
    }

    /** Whether any of the regions is a member of the ranking's group in the period. */
    boolean concerns(RankingDefinition definition, Period period, Set<String> regions) {
        return members(definition, period).stream().anyMatch(regions::contains);
    }

    /**
     * Ranks a period.
     *
     * @return rows sent; 0 where it shows what it showed before
     */
    int rank(RankingDefinition definition, Indicator indicator, Period period) {
        Board board = board(definition, indicator, period);
        String key = definition.code() + "|" + period;
        byte[] before = shown.get(key);
        if (!board.hasFigures()) {
            return before == null ? 0 : withdraw(definition, version(definition), period, board.knownAt());
        }
        Period rowBefore = indicator.scheme().previous(period);
        Board previous = rowBefore == null ? null : board(definition, indicator, rowBefore);
        Board lastYear = board(definition, indicator, period.minusYears(1));
        Moves moves = Moves.of(board.standings(), standings(previous), standings(lastYear));
        byte[] digest = Snapshots.digest(definition, board.standings(), moves);
        if (before != null && Arrays.equals(before, digest)) {
            return 0;
        }
        shown.put(key, digest);
        outlet.ranking(definition, version(definition), period, board, moves, latest(board, previous, lastYear));
        return Math.max(1, board.standings().places().size());
    }

    /**
     * Takes back all that is shown of a ranking that this task does not compute any more.
     *
     * @param version of the definition that stood: what another task shows by the new one is newer
     */
    void withdrawAll(RankingDefinition definition, int version, Instant knownAt) {
        String prefix = definition.code() + "|";
        List<Period> periods = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> all = shown.prefixScan(prefix, new StringSerializer())) {
            all.forEachRemaining(each -> periods.add(Period.of(each.key.substring(prefix.length()))));
        }
        periods.forEach(each -> withdraw(definition, version, each, knownAt));
    }

    /** Takes back the rankings whose group or indicator is withdrawn. */
    void withdraw(Redefinition change, Instant knownAt) {
        boolean group = change.after() == null && change.before(Group.class) != null;
        boolean indicator = change.after() == null && change.before(Indicator.class) != null;
        control.rankings().stream()
                .filter(each -> (group && each.group().equals(change.code()))
                        || (indicator && each.indicator().equals(change.code())))
                .forEach(each -> withdrawAll(each, version(each), knownAt));
    }

    /** Nobody is ranked any more: takes back what is shown, as if nobody had ever been. */
    private int withdraw(RankingDefinition definition, int version, Period period, Instant knownAt) {
        shown.delete(definition.code() + "|" + period);
        Board nobody = new Board(new Standings(0, List.of()), knownAt);
        outlet.ranking(definition, version, period, nobody, new Moves(Map.of(), false, false), knownAt);
        return 1;
    }

    private int version(RankingDefinition definition) {
        return control.version(ReferenceKinds.RANKING, definition.code());
    }

    private Board board(RankingDefinition definition, Indicator indicator, Period period) {
        Map<String, Board> ofSheet =
                boards.computeIfAbsent(new SheetKey(indicator.code(), period), key -> new HashMap<>());
        Board known = ofSheet.get(definition.code());
        if (known == null) {
            Sheet sheet = sheets.get(new SheetKey(indicator.code(), period));
            known = Board.of(definition, indicator, members(definition, period), sheet);
            ofSheet.put(definition.code(), known);
        }
        return known;
    }

    private List<String> members(RankingDefinition definition, Period period) {
        return control.members(Objects.requireNonNull(control.group(definition.group())), period);
    }

    private static @Nullable Standings standings(@Nullable Board board) {
        return board == null || !board.hasFigures() ? null : board.standings();
    }

    private static Instant latest(Board board, @Nullable Board previous, Board lastYear) {
        Instant latest = board.knownAt();
        if (previous != null && previous.knownAt().isAfter(latest)) {
            latest = previous.knownAt();
        }
        return lastYear.knownAt().isAfter(latest) ? lastYear.knownAt() : latest;
    }
}
