package io.tongbao.cli.golden;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.publisher.Outgoing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A system that cases are played on. */
public interface Stage {
    /** Sends events in this order. */
    void publish(List<Outgoing> rows);

    /** What tells a report's record, as {@link #publish} sends it, from any other. */
    String digest(EconomicReport report);

    /** Waits until all that was sent shows in the results. */
    void landed();

    /** A moment not before anything sent so far, and before anything sent after the next {@link #landed()}. */
    Instant now();

    /**
     * The rows of a case in the result's order, columns by their names in the view; codes come without the prefix.
     *
     * @param prefix of the case's codes
     * @param asOf as known then; null for now
     */
    List<ObjectNode> rows(Result result, String prefix, @Nullable Instant asOf);
}
