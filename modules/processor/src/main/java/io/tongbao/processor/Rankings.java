package io.tongbao.processor;

import io.tongbao.statistics.Group;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.RankingDefinition;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ranks periods, and sends those whose rankings show something else than they showed before. */
final class Rankings {
    private final Control control;
    private final Sheets sheets;
    private final Shown shown;
    private final Contenders contenders;
    /** Boards of this tick: each is compared with by up to two others. */
    private final Map<SheetKey, Map<String, Board>> boards = new HashMap<>();

    Rankings(Control control, Sheets sheets, Shown shown, Contenders contenders) {
        this.control = control;
        this.sheets = sheets;
        this.shown = shown;
        this.contenders = contenders;
    }

    /** Forgets what was ranked of a sheet, as its figures change. */
    void forget(SheetKey sheet) {
        boards.remove(sheet);
    }

    void forgetAll() {
        boards.clear();
    }

    /** The rankings of an indicator whose groups are known; none where no figure of it is better than another (K1). */
    List<RankingDefinition> of(Indicator indicator) {
        return control.rankings().comparing(indicator.code()).stream()
                .filter(each -> indicator.isRanked() && !each.isScore() && control.group(each.group()) != null)
                .toList();
    }

    /** Whether any of the regions is a member of the ranking's group in the period. */
    boolean concerns(RankingDefinition definition, Period period, Set<String> regions) {
        return members(definition, period).stream().anyMatch(regions::contains);
    }

    /**
     * Ranks a period.
     *
     * @param defined when the last definition was known that changed it: what it shows now was not known before
     * @param again whether what is judged by it is to be told also where it shows the same
     * @return rows sent; 0 where it shows what it showed before
     */
    int rank(RankingDefinition definition, Indicator indicator, Period period, Instant defined, boolean again) {
        Board board = board(definition, indicator, period).knownNotBefore(defined);
        ofSheet(indicator, period).put(definition.code(), board); // moves against it are not known earlier either
        if (!board.hasFigures()) {
            return shown.withdraw(definition, period, board.knownAt());
        }
        Period rowBefore = indicator.scheme().previous(period);
        Board previous = rowBefore == null ? null : board(definition, indicator, rowBefore);
        return shown.show(
                definition, period, board, previous, board(definition, indicator, period.minusYears(1)), again);
    }

    /**
     * Takes back the rankings whose group or indicator is withdrawn, whose indicator is not ranked any more, and one that
     * names a group that is none.
     */
    void withdraw(Redefinition change, Instant knownAt) {
        withdrawn(change).stream().filter(each -> !each.isScore()).forEach(each -> shown.withdrawAll(each, knownAt));
    }

    private Collection<RankingDefinition> withdrawn(Redefinition change) {
        if (change.after() == null && change.before(Group.class) != null) {
            return control.rankings().ofGroup(change.code());
        }
        if (isRanked(change.before(Indicator.class)) && !isRanked(change.after(Indicator.class))) {
            return control.rankings().comparing(change.code());
        }
        RankingDefinition ranking =
                change.after(RankingDefinition.class) == null ? null : control.ranking(change.code());
        return ranking != null && control.group(ranking.group()) == null ? List.of(ranking) : List.of();
    }

    private static boolean isRanked(@Nullable Indicator indicator) {
        return indicator != null && indicator.isRanked();
    }

    /** A ranking's board of a period, as it is in this tick. */
    Board board(RankingDefinition definition, Indicator indicator, Period period) {
        Map<String, Board> ofSheet = ofSheet(indicator, period);
        Board known = ofSheet.get(definition.code());
        if (known == null) {
            Sheet sheet = sheets.get(new SheetKey(indicator.code(), period));
            known = Board.of(definition, indicator, members(definition, period), sheet, contenders);
            ofSheet.put(definition.code(), known);
        }
        return known;
    }

    private Map<String, Board> ofSheet(Indicator indicator, Period period) {
        return boards.computeIfAbsent(new SheetKey(indicator.code(), period), key -> new HashMap<>());
    }

    private List<String> members(RankingDefinition definition, Period period) {
        return control.members(Objects.requireNonNull(control.group(definition.group())), period);
    }
}
