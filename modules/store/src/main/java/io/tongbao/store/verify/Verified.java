package io.tongbao.store.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * The outcome of comparing one view.
 *
 * @param view or function that was compared
 * @param rows compared, on either side
 * @param cells compared
 * @param differing cells that differ
 * @param differences the first of them
 */
public record Verified(String view, long rows, long cells, long differing, List<Difference> differences) {
    public Verified {
        differences = List.copyOf(differences);
    }

    /** Both together, of the same view; at most so many differences are kept. */
    public Verified plus(Verified other, int most) {
        List<Difference> both = new ArrayList<>(differences);
        both.addAll(other.differences);
        return new Verified(
                view,
                rows + other.rows,
                cells + other.cells,
                differing + other.differing,
                both.subList(0, Math.min(most, both.size())));
    }
}
