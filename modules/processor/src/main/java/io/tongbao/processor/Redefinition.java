package io.tongbao.processor;

import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.statistics.Region;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of reference data that was taken in: what it changes is told by comparing the two definitions.
 *
 * @param change as it came
 * @param before the definition that stood, a record of the arithmetic such as a region; null where there was none
 * @param after the one that stands; null where it was withdrawn, or is of a kind not known here
 */
record Redefinition(ReferenceChange change, @Nullable Object before, @Nullable Object after) {
    String kind() {
        return change.getKind();
    }

    String code() {
        return change.getCode();
    }

    /** Whether a region comes out of others than before, or from another day on (G3). */
    boolean changesLineage() {
        Region stood = before(Region.class);
        Region stands = after(Region.class);
        return change.getKind().equals(ReferenceKinds.REGION)
                && (stood == null
                        || stands == null
                        || !stood.predecessors().equals(stands.predecessors())
                        || !Objects.equals(stood.validFrom(), stands.validFrom()));
    }

    /** Whether a region came out of others, before or now; one that did not is the same to the lineage as none. */
    boolean namesPredecessors() {
        return namesPredecessors(before(Region.class)) || namesPredecessors(after(Region.class));
    }

    private static boolean namesPredecessors(@Nullable Region region) {
        return region != null && !region.predecessors().isEmpty();
    }

    /** The definition that stood, if it is of the type. */
    <T> @Nullable T before(Class<T> type) {
        return type.isInstance(before) ? type.cast(before) : null;
    }

    /** The definition that stands, if it is of the type. */
    <T> @Nullable T after(Class<T> type) {
        return type.isInstance(after) ? type.cast(after) : null;
    }
}
