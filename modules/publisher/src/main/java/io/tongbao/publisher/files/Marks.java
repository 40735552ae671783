package io.tongbao.publisher.files;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is said at which cell, in the order of sheets, rows and cells.
 *
 * @param byPlace what is said
 */
record Marks(Map<Place, Mark> byPlace) {
    /** Cells that are marked: with more, a spreadsheet program becomes slow, and nobody reads them. */
    private static final int MOST = 1_000;

    /** A cell of a sheet, its row from 1, its position from 0. */
    record Place(int sheet, long row, int position) {
        /** Of a problem of a whole row the first cell, of one of the sheet's name its first. */
        static Place of(CellProblem problem) {
            return new Place(problem.sheet().index(), Math.max(1, problem.row()), Math.max(0, problem.position()));
        }
    }

    /**
     * What is said at a cell.
     *
     * @param text in Chinese and English
     * @param isWrong whether the cell is to be mended; else it is only told that it is not read
     */
    record Mark(String text, boolean isWrong) {
        private Mark and(Mark other) {
            return new Mark(text + "\n" + other.text, isWrong || other.isWrong);
        }
    }

    /** @param notes of what is not read, told where people see it */
    static Marks of(List<CellProblem> problems, List<FileNote> notes) {
        Map<Place, Mark> marks = new TreeMap<>(Comparator.comparingInt(Place::sheet)
                .thenComparingLong(Place::row)
                .thenComparingInt(Place::position));
        for (CellProblem each : problems) {
            add(marks, Place.of(each), new Mark(each.zh() + "\n" + each.en(), true));
        }
        for (FileNote each : notes) {
            if (!each.sheet().hidden()) {
                Place place = new Place(each.sheet().index(), Math.max(1, each.row()), 0);
                add(marks, place, new Mark(each.zh() + "\n" + each.en(), false));
            }
        }
        return new Marks(marks);
    }

    private static void add(Map<Place, Mark> marks, Place place, Mark mark) {
        if (marks.size() < MOST || marks.containsKey(place)) {
            marks.merge(place, mark, Mark::and);
        }
    }

    /** Those of a row, by position. */
    Map<Integer, Mark> of(int sheet, long row) {
        Map<Integer, Mark> marks = new TreeMap<>();
        TreeMap<Place, Mark> all = (TreeMap<Place, Mark>) byPlace;
        all.subMap(new Place(sheet, row, 0), new Place(sheet, row + 1, 0))
                .forEach((place, mark) -> marks.put(place.position(), mark));
        return marks;
    }
}
