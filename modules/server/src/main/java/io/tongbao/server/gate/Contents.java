package io.tongbao.server.gate;

import io.tongbao.contracts.ColumnCells;
import io.tongbao.publisher.files.FileNote;
import java.util.List;

/**
 * What is in something that was handed in.
 *
 * @param lines its rows, never none
 * @param notes what is not read of it
 * @param cells where the cells of its columns stand
 */
record Contents(List<Line> lines, List<FileNote> notes, List<ColumnCells> cells) {
    Contents {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
        cells = List.copyOf(cells);
    }
}
