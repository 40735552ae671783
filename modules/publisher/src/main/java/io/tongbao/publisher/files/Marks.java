package io.tongbao.publisher.files;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is said at which cell, in the order of sheets, rows and cells.
 *
 * @param byPlace the texts
 */
record Marks(Map<Place, String> byPlace) {
    /** Cells that are marked: with more, a spreadsheet program becomes slow, and nobody reads them. */
    private static final int MOST = 1_000;

    /** A cell of a sheet, its row from 1, its position from 0. */
    record Place(int sheet, long row, int position) {
        /** Of a problem of a whole row the first cell, of one of the sheet's name its first. */
        static Place of(CellProblem problem) {
            return new Place(problem.sheet().index(), Math.max(1, problem.row()), Math.max(0, problem.position()));
        }
    }

    static Marks of(List<CellProblem> problems) {
        Map<Place, String> texts = new TreeMap<>(Comparator.comparingInt(Place::sheet)
                .thenComparingLong(Place::row)
                .thenComparingInt(Place::position));
        for (CellProblem each : problems) {
            Place place = Place.of(each);
            if (texts.size() < MOST || texts.containsKey(place)) {
                texts.merge(place, each.zh() + "\n" + each.en(), (one, other) -> one + "\n" + other);
            }
        }
        return new Marks(texts);
    }

    /** The texts of a row, by position. */
    Map<Integer, String> of(int sheet, long row) {
        Map<Integer, String> texts = new TreeMap<>();
        TreeMap<Place, String> all = (TreeMap<Place, String>) byPlace;
        all.subMap(new Place(sheet, row, 0), new Place(sheet, row + 1, 0))
                .forEach((place, text) -> texts.put(place.position(), text));
        return texts;
    }
}
