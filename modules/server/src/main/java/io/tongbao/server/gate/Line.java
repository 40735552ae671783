package io.tongbao.server.gate;

import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.files.CellProblem;
import io.tongbao.publisher.files.RowPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was read.
 *
 * @param place where it stood
 * @param row what is to be published; null where it cannot be
 * @param problems cells that are not right
 * @param at its cells; null where there is no row, or no file
 * @param table number of the table that it stands in, from 0; null where it was no file
 */
record Line(
        String place,
        @Nullable Outgoing row,
        List<CellProblem> problems,
        @Nullable RowPlace at,
        @Nullable Integer table) {
    Line {
        problems = List.copyOf(problems);
    }

    /** The same place with something else to publish. */
    Line with(Outgoing other) {
        return new Line(place, other, problems, at, table);
    }
}
