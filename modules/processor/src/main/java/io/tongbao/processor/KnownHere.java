package io.tongbao.processor;

import io.tongbao.contracts.Decision;
import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.History;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Knowledge;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.PeriodLock;
import io.tongbao.statistics.Region;
import io.tongbao.statistics.Repeat;
import io.tongbao.statistics.ReportRow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a task knows when it judges one report. */
final class KnownHere implements Knowledge {
    private final Control control;
    private final Cells cells;
    private final TakenIds taken;
    private final Decided decided;
    private final String id;
    private final byte[] record;
    private @Nullable Decision admittedBy;

    /**
     * Of one report.
     *
     * @param id its id
     * @param record its bytes, by which a decision admits it over a lock
     */
    KnownHere(Control control, Cells cells, TakenIds taken, Decided decided, String id, byte[] record) {
        this.control = control;
        this.cells = cells;
        this.taken = taken;
        this.decided = decided;
        this.id = id;
        this.record = record;
    }

    /** The decision by which the report was taken over a lock; null where none was needed. */
    @Nullable
    Decision admittedBy() {
        return admittedBy;
    }

    @Override
    public LocalDate today() {
        return Objects.requireNonNull(control.today());
    }

    @Override
    public @Nullable Region region(String code) {
        return control.region(code);
    }

    @Override
    public @Nullable Indicator indicator(String code) {
        return control.indicator(code);
    }

    @Override
    public Collection<Indicator> indicators() {
        return control.indicators();
    }

    @Override
    public Repeat repeat(String region, String indicator, Period period, String report, String said) {
        return taken.repeat(TakenIds.Place.of(new Cells.Place(region, indicator, period)), report, said);
    }

    @Override
    public @Nullable ReportRow standing(String region, String indicator, Period period, DataClass dataClass) {
        return cell(region, indicator, period).standing(dataClass);
    }

    @Override
    public History history(String region, Indicator indicator, int fromYear, Period to) {
        return cells.history(indicator, control.lineage(), region, fromYear, to);
    }

    @Override
    public @Nullable PeriodLock lock(String region, String indicator, Period period) {
        PeriodLock lock = decided.lock(period, indicator);
        admittedBy = lock == null ? null : decided.override(region, indicator, period, id, record);
        return admittedBy == null ? lock : null;
    }

    private Cell cell(String region, String indicator, Period period) {
        return cells.get(new Cells.Place(region, indicator, period));
    }
}
