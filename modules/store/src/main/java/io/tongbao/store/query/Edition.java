package io.tongbao.store.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes a bulletin that is not of now.
 *
 * @param moment as known at which everything in it is told
 * @param previous the release before, which a release is compared with (K4); null where there is none, or where the
 *     moment is not a release
 * @param revised figures of the previous release's bulletin that have been revised since, as far as it shows
 * @param lights that it showed and that are others since
 */
public record Edition(Moment moment, @Nullable Moment previous, List<Revised> revised, List<RevisedLight> lights) {
    public Edition {
        revised = List.copyOf(revised);
        lights = List.copyOf(lights);
    }
}
