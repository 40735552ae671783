package io.tongbao.statistics.light;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whether some facts reach a clause past those before it. Conditions only compare with numbers, so it is enough to try
 * each of these numbers, one between each two of them, and one beyond either end. Facts that cannot be together are left
 * out: rows are counted behind exactly where the gap is below 0.
 */
final class Reachable {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Reachable() {}

    static boolean isReachable(Clause clause, List<Clause> before) {
        SortedMap<Subject, SortedSet<BigDecimal>> numbers = new TreeMap<>();
        Stream.concat(before.stream(), Stream.of(clause))
                .flatMap(each -> each.conditions().stream())
                .forEach(each -> numbers.computeIfAbsent(each.subject(), subject -> new TreeSet<>())
                        .add(each.value()));
        if (numbers.containsKey(Subject.GAP) && numbers.containsKey(Subject.BEHIND_IN_A_ROW)) {
            // the one turns where the other does
            numbers.get(Subject.GAP).add(BigDecimal.ZERO);
            numbers.get(Subject.BEHIND_IN_A_ROW).add(BigDecimal.ZERO);
        }
        SortedMap<Subject, List<BigDecimal>> samples = new TreeMap<>();
        numbers.forEach((subject, compared) -> samples.put(subject, samples(subject, compared)));
        return search(
                List.copyOf(samples.keySet()),
                List.copyOf(samples.values()),
                new EnumMap<>(Subject.class),
                clause,
                before);
    }

    private static boolean search(
            List<Subject> subjects,
            List<List<BigDecimal>> samples,
            Map<Subject, BigDecimal> facts,
            Clause clause,
            List<Clause> before) {
        int next = facts.size();
        if (next == subjects.size()) {
            return canBe(facts)
                    && Boolean.TRUE.equals(clause.holds(facts))
                    && before.stream().allMatch(each -> Boolean.FALSE.equals(each.holds(facts)));
        }
        for (BigDecimal each : samples.get(next)) {
            facts.put(subjects.get(next), each);
            if (search(subjects, samples, facts, clause, before)) {
                return true;
            }
            facts.remove(subjects.get(next));
        }
        return false;
    }

    /** Whether facts can be together. */
    private static boolean canBe(Map<Subject, BigDecimal> facts) {
        BigDecimal gap = facts.get(Subject.GAP);
        BigDecimal behind = facts.get(Subject.BEHIND_IN_A_ROW);
        return gap == null || behind == null || (gap.signum() < 0) == (behind.signum() > 0);
    }

    private static List<BigDecimal> samples(Subject subject, SortedSet<BigDecimal> numbers) {
        List<BigDecimal> samples = new ArrayList<>(numbers);
        samples.add(numbers.first().subtract(BigDecimal.ONE));
        samples.add(numbers.last().add(BigDecimal.ONE));
        BigDecimal before = null;
        for (BigDecimal each : numbers) {
            if (before != null) {
                samples.add(before.add(each).divide(TWO));
            }
            before = each;
        }
        Integer least = subject.least();
        if (least == null) {
            return samples;
        }
        // whole numbers next to each one tried reach what lies between
        NavigableSet<BigDecimal> whole = new TreeSet<>();
        for (BigDecimal each : samples) {
            BigDecimal floor = each.setScale(0, RoundingMode.FLOOR);
            whole.add(floor);
            whole.add(floor.add(BigDecimal.ONE));
            whole.add(floor.subtract(BigDecimal.ONE));
        }
        NavigableSet<BigDecimal> counts = whole.tailSet(BigDecimal.valueOf(least), true);
        Integer most = subject.most();
        return List.copyOf(most == null ? counts : counts.headSet(BigDecimal.valueOf(most), true));
    }
}
