package io.tongbao.server.gate;

import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.files.CellProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was read.
 *
 * @param place where it stood
 * @param row what is to be published; null where it cannot be
 * @param problems cells that are not right
 */
record Line(String place, @Nullable Outgoing row, List<CellProblem> problems) {
    Line {
        problems = List.copyOf(problems);
    }
}
