package io.tongbao.server.gate;

import io.tongbao.publisher.Rights;
import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Entitlement;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Who hands something in.
 *
 * @param name holder of the key; {@link #LOCAL} without one
 * @param keyId of the key; null without one
 * @param entitlement what it may publish (V02); null: everything
 * @param perMinute requests that it may make; 0: as many as the server lets anybody
 */
record Sender(String name, @Nullable String keyId, @Nullable Entitlement entitlement, int perMinute) {
    /** Name of whoever sits at this machine. */
    static final String LOCAL = "local";

    /** Whoever sits at this machine. */
    static Sender local() {
        return new Sender(LOCAL, null, null, 0);
    }

    /** Whether it operates the system, and so may see what others sent. */
    boolean isOperator() {
        return entitlement == null;
    }

    /** Whether it may publish for a region now, of whichever data class. */
    boolean isFor(String region) {
        return entitlement == null || entitlement.regions().contains(region);
    }

    /** The same of a period, also of a time when the region was below its own. */
    boolean isFor(String region, Period period) {
        return entitlement == null || entitlement.isFor(region, period);
    }

    /** Data classes that it may send, in their order. */
    List<DataClass> dataClasses() {
        return Stream.of(DataClass.values())
                .filter(each -> entitlement == null || entitlement.dataClasses().contains(each))
                .toList();
    }

    /** What speaks against its publishing something (V02). */
    List<Problem> forbids(SpecificRecord value) {
        return entitlement == null ? List.of() : Rights.check(entitlement, value);
    }
}
