package io.tongbao.contracts;

import io.tongbao.statistics.Period;
import io.tongbao.statistics.Quoted;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What rejects keep of what was sent. It is never more than a record may hold, whatever was sent: a reject that could not be
 * written would stop whoever writes it.
 */
public final class Rejects {
    /** Most characters of a field that tells what it was about. */
    private static final int FIELD = 500;

    /** Most characters of an event; all of one whose texts are no longer than they may be. */
    private static final int EVENT = 200_000;

    /** Most bytes of a record that could not be read. */
    private static final int RAW = 64 << 10;

    private Rejects() {}

    /** Key of the record: that of the input, if it is not too long. */
    public static String key(@Nullable String sent) {
        return sent == null ? "" : Quoted.of(sent, FIELD);
    }

    /**
     * What the reject of an event tells of it, reasons and place aside. A text of the event that is longer than it may be is
     * cut, so that it would be refused again if it was sent again like this.
     */
    public static Rejected.Builder of(SpecificRecord event) {
        return Rejected.newBuilder()
                .setId(Objects.requireNonNullElse(field(event, "id"), ""))
                .setRegion(Objects.requireNonNullElse(field(event, "region"), ""))
                .setIndicator(Objects.requireNonNullElse(field(event, "indicator"), ""))
                .setProject(field(event, "project"))
                .setPeriod(period(event))
                .setReportedBy(field(event, event instanceof Decision ? "decided_by" : "reported_by"))
                .setOrigin(field(event, "origin"))
                .setEvent(Quoted.of(EventTexts.json(event), EVENT));
    }

    /** The bytes, or their beginning, of a record that could not be read. */
    public static ByteBuffer raw(byte[] record) {
        return ByteBuffer.wrap(record.length <= RAW ? record : Arrays.copyOf(record, RAW));
    }

    /** What it was about, and who sent it, cut where it is too long and without what no table holds. */
    public static Rejected fitting(Rejected rejected) {
        rejected.setId(text(rejected.getId()));
        rejected.setRegion(text(rejected.getRegion()));
        rejected.setIndicator(text(rejected.getIndicator()));
        rejected.setPeriod(text(rejected.getPeriod()));
        rejected.setProject(maybe(rejected.getProject()));
        rejected.setReportedBy(maybe(rejected.getReportedBy()));
        rejected.setOrigin(maybe(rejected.getOrigin()));
        return rejected;
    }

    /** Of a target letter its year. */
    private static String period(SpecificRecord event) {
        String period = field(event, "period");
        return Objects.requireNonNullElse(period == null ? field(event, "year") : period, "");
    }

    private static @Nullable String field(SpecificRecord event, String name) {
        Schema.Field field = event.getSchema().getField(name);
        Object value = field == null ? null : event.get(field.pos());
        if (value instanceof LocalDate month) {
            return Period.of(month).toString();
        }
        return value instanceof String text ? text : null;
    }

    private static String text(String sent) {
        return Quoted.of(sent, FIELD);
    }

    private static @Nullable String maybe(@Nullable String sent) {
        return sent == null ? null : text(sent);
    }
}
