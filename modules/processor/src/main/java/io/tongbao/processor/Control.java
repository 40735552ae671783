package io.tongbao.processor;

import io.tongbao.contracts.AvroCodec;
import io.tongbao.contracts.ClockTick;
import io.tongbao.contracts.Definitions;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.Registry;
import io.tongbao.contracts.Topics;
import io.tongbao.statistics.Geography;
import io.tongbao.statistics.Group;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Lineage;
import io.tongbao.statistics.Membership;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.RankingDefinition;
import io.tongbao.statistics.Region;
import io.tongbao.statistics.Relations;
import io.tongbao.statistics.ScoreItem;
import io.tongbao.statistics.ScoreScheme;
import io.tongbao.statistics.alert.AlertRule;
import io.tongbao.statistics.alert.AlertRules;
import io.tongbao.statistics.light.LightRule;
import io.tongbao.statistics.light.Presets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a task knows besides reports: reference data as the checks took it, and the day. It is a view of a changelogged
 * store, made anew with each start of the task.
 */
final class Control {
    /** Key of the clock's ticks among the control records. */
    static final String CLOCK = "CLOCK";

    private static final int MOST_MEMBER_LISTS = 1_000;
    /** Begins the key of a decision among the control records; its own key follows. */
    private static final String DECISION = "DECISION|";

    private static final Logger LOG = LoggerFactory.getLogger(Control.class);

    private final KeyValueStore<String, byte[]> store;
    private final AvroCodec<ReferenceChange> references;
    private final AvroCodec<ClockTick> ticks;
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, Region> regions = new HashMap<>();
    private final Map<String, Membership> memberships = new HashMap<>();
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final Map<String, Group> groups = new HashMap<>();
    /** As they were defined: what stands may be directed otherwise. */
    private final Map<String, RankingDefinition> rankings = new HashMap<>();

    private final StandingRankings standingRankings = new StandingRankings();
    private final Map<String, ScoreScheme> schemes = new HashMap<>();
    private final Map<String, LightRule> lightRules = new HashMap<>();
    private final Map<String, AlertRule> alertRules = new HashMap<>();
    private final Map<GroupPeriod, List<String>> members = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<GroupPeriod, List<String>> eldest) {
            return size() > MOST_MEMBER_LISTS;
        }
    };
    private long position;
    private Instant knownAt = Instant.EPOCH;
    private @Nullable LocalDate today;
    private @Nullable Geography geography;
    private @Nullable Lineage lineage;
    private @Nullable Relations relations;
    private @Nullable List<AlertRule> standingAlertRules;

    private record GroupPeriod(String group, Period period) {}

    static String keyOfDecision(String key) {
        return DECISION + key;
    }

    static boolean isDecision(String controlKey) {
        return controlKey.startsWith(DECISION);
    }

    /** The decision's own key. */
    static String decisionKey(String controlKey) {
        return controlKey.substring(DECISION.length());
    }

    Control(KeyValueStore<String, byte[]> store, Registry registry) {
        this.store = store;
        this.references = new AvroCodec<>(registry, Topics.DEFINITIONS, ReferenceChange.class);
        this.ticks = new AvroCodec<>(registry, Topics.CLOCK, ClockTick.class);
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> take(entry.key, entry.value));
        }
    }

    /**
     * Takes a control record in.
     *
     * @return the change of reference data that it makes; null for the clock and what was taken in before
     */
    @Nullable
    Redefinition apply(String key, byte[] value) {
        Redefinition change = take(key, value);
        if (change != null || key.equals(CLOCK)) {
            store.put(key, value);
        }
        return change;
    }

    private @Nullable Redefinition take(String key, byte[] value) {
        if (key.equals(CLOCK)) {
            LocalDate tick = ticks.decode(value).getToday();
            today = today == null || tick.isAfter(today) ? tick : today; // a day never comes back
            return null;
        }
        ReferenceChange change = references.decode(value);
        position = Math.max(position, change.getPosition());
        if (change.getVersion() <= versions.getOrDefault(key, 0)) {
            return null;
        }
        versions.put(key, change.getVersion());
        knownAt = change.getKnownAt().isAfter(knownAt) ? change.getKnownAt() : knownAt;
        Redefinition redefinition = define(change);
        forget(redefinition);
        return redefinition;
    }

    private Redefinition define(ReferenceChange change) {
        Object now = definition(change);
        Object before =
                switch (change.getKind()) {
                    case ReferenceKinds.REGION -> put(regions, change, now);
                    case ReferenceKinds.MEMBERSHIP -> put(memberships, change, now);
                    case ReferenceKinds.INDICATOR -> put(indicators, change, now);
                    case ReferenceKinds.GROUP -> put(groups, change, now);
                    case ReferenceKinds.RANKING -> put(rankings, change, now);
                    case ReferenceKinds.SCHEME -> put(schemes, change, now);
                    case ReferenceKinds.LIGHT_RULE -> put(lightRules, change, now);
                    case ReferenceKinds.ALERT_RULE -> put(alertRules, change, now);
                    default -> null; // a kind of a later version: nothing here depends on it
                };
        return new Redefinition(change, before, now);
    }

    /** Forgets what was worked out of definitions of the kind, and nothing else: thousands of them may come in a row. */
    private void forget(Redefinition change) {
        switch (change.kind()) {
            case ReferenceKinds.REGION -> {
                geography = null;
                members.clear();
                if (change.namesPredecessors()) {
                    lineage = null;
                }
            }
            case ReferenceKinds.MEMBERSHIP -> {
                geography = null;
                members.clear();
            }
            case ReferenceKinds.GROUP -> members.clear();
            case ReferenceKinds.INDICATOR -> {
                relations = null;
                List.copyOf(standingRankings.comparing(change.code())).forEach(each -> direct(each.code()));
            }
            case ReferenceKinds.RANKING -> direct(change.code());
            case ReferenceKinds.ALERT_RULE -> standingAlertRules = null;
            default -> {
                // nothing is worked out of the other kinds
            }
        }
    }

    /** Null also where it is not understood here, though a later version of the checks took it: no record stops a task. */
    private static @Nullable Object definition(ReferenceChange change) {
        try {
            return Definitions.of(change);
        } catch (IllegalArgumentException e) {
            LOG.error("{} {} is not understood, and counts as withdrawn: {}", change.getKind(), change.getCode(), e);
            return null;
        }
    }

    @SuppressWarnings("unchecked") // a kind's definitions are of one type
    private static <D> @Nullable D put(Map<String, D> definitions, ReferenceChange change, @Nullable Object now) {
        return now == null ? definitions.remove(change.getCode()) : definitions.put(change.getCode(), (D) now);
    }

    /** Number of the mark behind which a change of reference data belongs. */
    long mark(byte[] value) {
        return references.decode(value).getMark();
    }

    /** Position on {@code tongbao.definitions} up to which definitions are known here. */
    long position() {
        return position;
    }

    /** When the last of the definitions was known. */
    Instant knownAt() {
        return knownAt;
    }

    /** The memberships that stand, by code. */
    Map<String, Membership> memberships() {
        return memberships;
    }

    /** The version of a piece of reference data that stands; 0 where none does. */
    int version(String kind, String code) {
        return versions.getOrDefault(ReferenceKinds.key(kind, code), 0);
    }

    @Nullable
    LocalDate today() {
        return today;
    }

    @Nullable
    Region region(String code) {
        return regions.get(code);
    }

    @Nullable
    Indicator indicator(String code) {
        return indicators.get(code);
    }

    @Nullable
    Group group(String code) {
        return groups.get(code);
    }

    @Nullable
    RankingDefinition ranking(String code) {
        return standingRankings.get(code);
    }

    /** The rankings that stand, by what they are looked up. */
    StandingRankings rankings() {
        return standingRankings;
    }

    /** Codes of the indicators that count in a score. */
    Set<String> scored() {
        return standingRankings.scores().stream()
                .flatMap(each -> indicators(each).stream())
                .collect(Collectors.toSet());
    }

    private void direct(String code) {
        RankingDefinition defined = rankings.get(code);
        standingRankings.put(code, defined == null ? null : directed(defined));
    }

    /** A ranking without a direction of its own is directed as its indicator is now. */
    private RankingDefinition directed(RankingDefinition defined) {
        Indicator ranked = defined.isScore() ? null : indicators.get(defined.indicator());
        return ranked == null ? defined : defined.directedAs(ranked);
    }

    /** A light rule: one that comes with the system, or one that was defined. */
    @Nullable
    LightRule lightRule(String code) {
        return Presets.of(code).orElseGet(() -> lightRules.get(code));
    }

    /** The alert rules that stand, by code: those that come with the system, and those that were defined. */
    List<AlertRule> alertRules() {
        if (standingAlertRules == null) {
            standingAlertRules = AlertRules.standing(alertRules.values());
        }
        return Objects.requireNonNull(standingAlertRules);
    }

    /** The scheme of a ranking of scores; null of any other, and where the scheme is not known. */
    @Nullable
    ScoreScheme scheme(RankingDefinition ranking) {
        return ranking.isScore() ? schemes.get(ranking.indicator()) : null;
    }

    @Nullable
    ScoreScheme scheme(String code) {
        return schemes.get(code);
    }

    /** Codes of the indicators that a ranking depends on. */
    Set<String> indicators(RankingDefinition ranking) {
        ScoreScheme scheme = scheme(ranking);
        if (scheme == null) {
            return ranking.isScore() ? Set.of() : Set.of(ranking.indicator());
        }
        return scheme.items().stream().map(ScoreItem::indicator).collect(Collectors.toSet());
    }

    Collection<Indicator> indicators() {
        return indicators.values();
    }

    /** The group's members in the period, sorted. */
    List<String> members(Group group, Period period) {
        return members.computeIfAbsent(
                new GroupPeriod(group.code(), period), key -> geography().members(group, period));
    }

    Geography geography() {
        if (geography == null) {
            geography = new Geography(regions.values(), memberships.values());
        }
        return Objects.requireNonNull(geography);
    }

    Lineage lineage() {
        if (lineage == null) {
            lineage = new Lineage(regions.values());
        }
        return Objects.requireNonNull(lineage);
    }

    Relations relations() {
        if (relations == null) {
            relations = new Relations(indicators.values());
        }
        return Objects.requireNonNull(relations);
    }
}
