package io.tongbao.statistics;

import static io.tongbao.statistics.Given.n;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StandingsTest {
    @Test
    void k2_tiesShareARankAndTheNextOneIsSkipped() {
        Standings tied = rank(Direction.HIGHER, Ties.AS_SHOWN, null, "9", "7.26", "7.34", "1", "7.31");
        assertThat(tied.places()).extracting(Place::region).containsExactly("m0", "m1", "m2", "m4", "m3");
        assertThat(tied.places()).extracting(Place::rank).containsExactly(1, 2, 2, 2, 5);
        assertThat(tied.places()).extracting(Place::tied).containsExactly(false, true, true, true, false);
    }

    @Test
    void k2_exactTiesLookBehindTheFigureShown() {
        assertThat(rank(Direction.HIGHER, Ties.EXACT, null, "7.26", "7.34", "7.34")
                        .places())
                .extracting(Place::rank)
                .containsExactly(1, 1, 3);
    }

    @Test
    void k2_lessIsBetterWhereTheDefinitionSaysSo() {
        assertThat(rank(Direction.LOWER, Ties.AS_SHOWN, null, "3", "-1", "2").places())
                .extracting(Place::region)
                .containsExactly("m1", "m2", "m0");
    }

    @Test
    void k3_membersWithoutAFigureComeLastWithTheReason() {
        Standings standings = Standings.rank(
                definition(Direction.HIGHER, Ties.AS_SHOWN, null),
                List.of(
                        new Candidate("b", null, UnrankedReason.NOT_REPORTED),
                        new Candidate("c", n("-5"), null),
                        new Candidate("a", null, UnrankedReason.BASE_ZERO)));

        assertThat(standings.ranked()).isEqualTo(1);
        assertThat(standings.places()).extracting(Place::region).containsExactly("c", "a", "b");
        assertThat(standings.places()).extracting(Place::rank).containsExactly(1, null, null);
        assertThat(standings.places().get(1).reason()).isEqualTo(UnrankedReason.BASE_ZERO);
    }

    @Test
    void k5_distancesAreUnroundedAndLeadToTheNearestFigureOfTheOtherRank() {
        Standings standings = rank(Direction.HIGHER, Ties.AS_SHOWN, 2, "9", "7.26", "7.34", "1");

        assertThat(place(standings, "m0").toNext()).isNull();
        assertThat(place(standings, "m0").toPrevious()).isEqualTo(n("1.66"));
        assertThat(place(standings, "m1").toNext()).isEqualTo(n("1.74"));
        assertThat(place(standings, "m3").toNext()).isEqualTo(n("6.26"));
        assertThat(place(standings, "m3").toPrevious()).isNull();
    }

    @Test
    void k5_theAimIsReachedAtZero() {
        Standings standings = rank(Direction.HIGHER, Ties.AS_SHOWN, 2, "9", "7.21", "7.24", "1");

        assertThat(place(standings, "m1").toAim()).isEqualTo(BigDecimal.ZERO);
        assertThat(place(standings, "m2").toAim()).isEqualTo(BigDecimal.ZERO);
        assertThat(place(standings, "m3").toAim()).isEqualTo(n("6.21"));
        assertThat(place(rank(Direction.HIGHER, Ties.AS_SHOWN, 70, "9", "1"), "m1")
                        .toAim())
                .isEqualTo(BigDecimal.ZERO);
        assertThat(place(rank(Direction.HIGHER, Ties.AS_SHOWN, null, "9"), "m0").toAim())
                .isNull();
    }

    @Test
    void k4_movesComparePlacesAndSayWhereMembersDiffer() {
        Standings current = rank(Direction.HIGHER, Ties.AS_SHOWN, null, "3", "2", "1");
        Standings previous = rank(Direction.HIGHER, Ties.AS_SHOWN, null, "1", "2", "3");
        Standings lastYear = rank(Direction.HIGHER, Ties.AS_SHOWN, null, "1", "2");

        Moves moves = Moves.of(current, previous, lastYear);

        assertThat(moves.byRegion().get("m0")).isEqualTo(new Move(3, 2, 2, 1));
        assertThat(moves.byRegion().get("m2")).isEqualTo(new Move(1, -2, null, null));
        assertThat(moves.membersDiffer()).isFalse();
        assertThat(moves.membersDifferOnYear()).isTrue();
        assertThat(Moves.of(current, null, null).byRegion().get("m0")).isEqualTo(new Move(null, null, null, null));
    }

    @Property(tries = 300)
    void k2_ranksFollowTheFigures(
            @ForAll @Size(max = 40) List<@BigRange(min = "-3", max = "3") @Scale(2) BigDecimal> figures,
            @ForAll boolean higher,
            @ForAll Ties ties,
            @ForAll Random random) {
        RankingDefinition definition = definition(higher ? Direction.HIGHER : Direction.LOWER, ties, 3);
        List<Candidate> candidates = candidates(figures);
        Standings standings = Standings.rank(definition, candidates);
        Collections.shuffle(candidates, random);

        assertThat(Standings.rank(definition, candidates)).isEqualTo(standings);
        assertThat(standings.places())
                .extracting(Place::region)
                .doesNotHaveDuplicates()
                .hasSize(figures.size());
        for (Place each : standings.places()) {
            BigDecimal own = compared(ties, each.figure());
            long better = figures.stream()
                    .map(other -> compared(ties, other).compareTo(own))
                    .filter(order -> higher ? order > 0 : order < 0)
                    .count();
            assertThat(each.rank()).isEqualTo((int) better + 1);
            assertThat(each.toNext() == null).isEqualTo(each.rank() == 1);
            if (each.toNext() != null) {
                assertThat(each.toNext()).isPositive();
            }
        }
    }

    @Test
    void k2_theNationsTownshipsAreRankedInOneGo() {
        Random random = new Random(7);
        List<BigDecimal> figures = new ArrayList<>();
        for (int i = 0; i < 38_600; i++) {
            figures.add(BigDecimal.valueOf(random.nextInt(4_000_000) - 1_000_000L, 4));
        }

        Standings standings = Standings.rank(definition(Direction.HIGHER, Ties.AS_SHOWN, 70), candidates(figures));

        assertThat(standings.ranked()).isEqualTo(38_600);
    }

    private static BigDecimal compared(Ties ties, BigDecimal figure) {
        return ties == Ties.EXACT ? figure : figure.setScale(1, RoundingMode.HALF_UP);
    }

    private static Standings rank(Direction direction, Ties ties, Integer aim, String... figures) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (String each : figures) {
            numbers.add(n(each));
        }
        return Standings.rank(definition(direction, ties, aim), candidates(numbers));
    }

    private static List<Candidate> candidates(List<BigDecimal> figures) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            candidates.add(new Candidate("m" + i, figures.get(i), null));
        }
        return candidates;
    }

    private static RankingDefinition definition(Direction direction, Ties ties, Integer aim) {
        return new RankingDefinition("r", "g", "I", Measure.VALUE, direction, 1, ties, aim);
    }

    private static Place place(Standings standings, String region) {
        return standings.places().stream()
                .filter(each -> each.region().equals(region))
                .findFirst()
                .orElseThrow();
    }
}
