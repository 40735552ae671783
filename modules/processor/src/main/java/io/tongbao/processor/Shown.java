package io.tongbao.processor;

import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.statistics.Group;
import io.tongbao.statistics.Moves;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.Standings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** What rankings show; sends those that show something else than before. */
final class Shown {
    private final Control control;
    private final KeyValueStore<String, byte[]> digests;
    private final Outlet outlet;
    private final FactFeed facts;
    private final PlacesSent sent;

    Shown(Control control, KeyValueStore<String, byte[]> digests, Outlet outlet, FactFeed facts, PlacesSent sent) {
        this.control = control;
        this.digests = digests;
        this.outlet = outlet;
        this.facts = facts;
        this.sent = sent;
    }

    /**
     * Shows a ranking of a period.
     *
     * @param previous of the row before within the year, against which moves are counted (K4); null for the first
     * @param lastYear of the same row of last year
     * @param again whether what is judged by it is to be told also where it shows the same
     * @return rows sent; 0 where it shows what it showed before
     */
    int show(
            RankingDefinition definition,
            Period period,
            Board board,
            @Nullable Board previous,
            Board lastYear,
            boolean again) {
        Moves moves = Moves.of(board.standings(), standings(previous), standings(lastYear));
        byte[] digest = Snapshots.digest(definition, board, moves);
        String key = key(definition, period);
        byte[] before = digests.get(key);
        boolean isSame = before != null && Arrays.equals(before, digest);
        if (again || !isSame) {
            facts.ranks(definition.code(), period, board, moves, latest(board, previous, lastYear));
        }
        if (isSame) {
            return 0;
        }
        digests.put(key, digest);
        outlet.ranking(definition, version(definition), period, board, moves, latest(board, previous, lastYear));
        int places = board.standings().places().size();
        sent.add(places, before == null);
        return Math.max(1, places);
    }

    /**
     * Nobody is ranked any more: takes back what is shown of a period, as if nobody had ever been.
     *
     * @return rows sent; 0 where nothing is shown
     */
    int withdraw(RankingDefinition definition, Period period, Instant knownAt) {
        return digests.get(key(definition, period)) == null
                ? 0
                : withdraw(definition, version(definition), period, knownAt);
    }

    /** Takes back all that is shown of a ranking that nobody can be ranked in any more. */
    void withdrawAll(RankingDefinition definition, Instant knownAt) {
        withdrawAll(definition, version(definition), knownAt);
    }

    /**
     * Takes back all that is shown of a ranking that this task does not compute any more.
     *
     * @param version of the definition that stood: what another task shows by the new one is newer
     */
    void withdrawAll(RankingDefinition definition, int version, Instant knownAt) {
        String prefix = definition.code() + "|";
        List<Period> periods = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> all = digests.prefixScan(prefix, new StringSerializer())) {
            all.forEachRemaining(each -> periods.add(Period.of(each.key.substring(prefix.length()))));
        }
        periods.forEach(each -> withdraw(definition, version, each, knownAt));
    }

    private int withdraw(RankingDefinition definition, int version, Period period, Instant knownAt) {
        digests.delete(key(definition, period));
        Group group = control.group(definition.group());
        facts.noRanks(definition.code(), period, group == null ? List.of() : control.members(group, period), knownAt);
        Moves none = new Moves(Map.of(), false, false);
        outlet.ranking(definition, version, period, Board.empty(knownAt), none, knownAt);
        return 1;
    }

    private int version(RankingDefinition definition) {
        return control.version(ReferenceKinds.RANKING, definition.code());
    }

    private static String key(RankingDefinition definition, Period period) {
        return definition.code() + "|" + period;
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
