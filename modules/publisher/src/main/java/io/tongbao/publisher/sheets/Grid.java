package io.tongbao.publisher.sheets;

import java.util.List;

/** A file as sheets of rows of text, whatever its format: what comes after knows no other. */
public interface Grid {
    /** The file. */
    FileSource source();

    /** Its sheets in order. */
    List<Sheet> sheets();

    /** The rows of a sheet from the start; the caller closes them. */
    Lines lines(Sheet sheet);

    /**
     * Finds out the format by what the file holds, not by its name.
     *
     * @throws FileException if it is of another format or beyond the limits, naming what would be right
     */
    static Grid open(FileSource source) {
        return FileFormat.open(source);
    }

    /**
     * Of a JSON array of objects of texts and numbers.
     *
     * @throws FileException if it is something else
     */
    static Grid json(FileSource source) {
        return JsonGrid.open(source);
    }
}
