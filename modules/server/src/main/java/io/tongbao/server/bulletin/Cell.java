package io.tongbao.server.bulletin;

import io.tongbao.statistics.Wording;
import io.tongbao.statistics.light.Light;
import java.math.BigDecimal;

/** A cell of a table: what people read, and what it is. */
public sealed interface Cell {
    /** As people read it. */
    String shown();

    /** Words. */
    record Text(String shown) implements Cell {
        /** Where nothing is to be said. */
        static final Text NONE = new Text("");
    }

    /**
     * A number.
     *
     * @param number unrounded
     * @param decimals that people see (D1)
     * @param unit of the number, in words; empty where the column's title or the caption says it
     */
    record Amount(String shown, BigDecimal number, int decimals, String unit) implements Cell {
        /** Plain digits, in a unit that is said elsewhere. */
        static Amount plain(BigDecimal number, int decimals) {
            return new Amount(Wording.number(number, decimals), number, decimals, "");
        }

        /** Whether people see the digits alone. */
        boolean isPlain() {
            return shown.equals(Wording.number(number, decimals));
        }
    }

    /** A place in a ranking (K2). */
    record Rank(String shown, int rank, boolean isTied) implements Cell {}

    /**
     * Places moved up; negative: down (K4).
     *
     * @param membersDiffer whether the group had other members then
     */
    record Move(String shown, int places, boolean membersDiffer) implements Cell {}

    /** A light, by shape and word and not by colour alone (T6). */
    record Lamp(String shown, Light light) implements Cell {}

    /**
     * There is no number: never 0, never last (K3).
     *
     * @param reason why, in words; empty where there is none to be had, as of a unit without a target
     */
    record Missing(String shown, String reason) implements Cell {}
}
