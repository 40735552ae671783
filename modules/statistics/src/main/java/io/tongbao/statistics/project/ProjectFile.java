package io.tongbao.statistics.project;

import io.tongbao.statistics.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one project of one region: what stands for each period, and the plans as they were frozen.
 * Immutable.
 *
 * @param entries the standing report of each period
 * @param plans as they were frozen (P3)
 */
public record ProjectFile(NavigableMap<Period, Entry> entries, Plans plans) {
    /** Of which nothing is known. */
    public static final ProjectFile EMPTY = new ProjectFile(new TreeMap<>(), Plans.NONE);

    /**
     * What stands for one period.
     *
     * @param revision its revision (R2)
     * @param progress what it says
     */
    public record Entry(int revision, Progress progress) {}

    public ProjectFile {
        entries = Collections.unmodifiableNavigableMap(new TreeMap<>(entries));
    }

    /** The report that stands for a period; null where there is none. */
    public @Nullable Entry entry(Period period) {
        return entries.get(period);
    }

    /** With a report that stands from now on; a list version that is new freezes its plan. */
    public ProjectFile with(int revision, Progress progress) {
        NavigableMap<Period, Entry> changed = new TreeMap<>(entries);
        changed.put(progress.period(), new Entry(revision, progress));
        return new ProjectFile(changed, plans.with(progress));
    }

    /** What was last reported by the end of a period: a project stays as it is until it is reported otherwise. */
    public @Nullable Progress at(Period period) {
        Map.Entry<Period, Entry> last = entries.floorEntry(period);
        return last == null ? null : last.getValue().progress();
    }

    /**
     * The last of the eight stages that was reached by the end of a period (P1): the last that was reported, or a later one
     * that a report of its suspension or end shows by its actual days; null where none is known.
     */
    public @Nullable Stage reached(Period period) {
        Stage reached = null;
        for (Entry each : upTo(period).descendingMap().values()) {
            Stage shown = each.progress().shown();
            if (shown != null && (reached == null || shown.reaches(reached))) {
                reached = shown;
            }
            if (!each.progress().stage().isAside()) {
                break;
            }
        }
        return reached;
    }

    /**
     * When a stage was reached, as far as is known by the end of a period: the actual day that the reports give, else
     * the day of this or a later stage in the first report that has it.
     *
     * @return null where it is not reached
     */
    public @Nullable LocalDate reachedOn(Stage stage, Period period) {
        LocalDate day = null;
        LocalDate actual = null;
        for (Entry each : upTo(period).descendingMap().values()) {
            Progress progress = each.progress();
            Stage shown = progress.shown();
            if (shown != null && shown.reaches(stage)) {
                LocalDate here = progress.shownOn(stage);
                day = day == null || here.isBefore(day) ? here : day;
                actual = actual == null ? progress.actual(stage) : actual;
            } else if (!progress.stage().isAside()) {
                break;
            }
        }
        return actual == null ? day : actual;
    }

    /** Whether a contract is known by the end of a period: a stage of contracts was reported, or an amount contracted. */
    public boolean isContracted(Period period) {
        return upTo(period).values().stream()
                .map(Entry::progress)
                .anyMatch(each -> each.stage() == Stage.SIGNED
                        || each.stage() == Stage.FULFILLED
                        || each.number(ProjectField.CONTRACTED_AMOUNT) != null);
    }

    /** The batch by the end of a period: that of the first report that names one, whatever later ones leave out (P3). */
    public @Nullable String batch(Period period) {
        return upTo(period).values().stream()
                .map(each -> each.progress().batch())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * What the project is contracted for by the end of a period, 万元: what was told last, whatever later months leave out.
     * Their reports are no corrections (R2), and a contract does not vanish by an empty field; one that is corrected to
     * tell nothing tells nothing.
     */
    public @Nullable BigDecimal contracted(Period period) {
        return upTo(period).descendingMap().values().stream()
                .map(each -> each.progress().number(ProjectField.CONTRACTED_AMOUNT))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The days that it is measured by at the end of a period (P3). */
    public Plan plan(Period period) {
        return plans.days(period);
    }

    /** The same of the year's investment; null where no report of the year names the list by the period's end. */
    public Plan.@Nullable OfYear yearPlan(Period period) {
        return plans.ofYear(period);
    }

    /**
     * What stands of later periods and is judged otherwise than it was (C5), in their order.
     *
     * @param before what was known until now
     */
    public Map<Entry, Standpoint> changedAfter(Period period, ProjectFile before) {
        Map<Entry, Standpoint> changed = new LinkedHashMap<>();
        entries.tailMap(period, false).forEach((later, entry) -> {
            Standpoint now = Standpoint.of(this, later);
            if (!now.equals(Standpoint.of(before, later))) {
                changed.put(entry, now);
            }
        });
        return changed;
    }

    private NavigableMap<Period, Entry> upTo(Period period) {
        return entries.headMap(period, true);
    }
}
