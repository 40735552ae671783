package io.tongbao.statistics.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.light.Subject;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TargetKindTest {
    @Test
    void t6_groupsGrowthIsComparedWithGrowthsAndTheirMeanWithAllButPlaces() {
        assertThat(TargetKind.values())
                .filteredOn(each -> each.isComparedBy(Subject.GROUP))
                .containsExactly(TargetKind.GROWTH);
        assertThat(TargetKind.values())
                .filteredOn(each -> !each.isComparedBy(Subject.MEAN))
                .containsExactly(TargetKind.RANK);
        assertThat(Arrays.stream(Subject.values())
                        .filter(each -> each != Subject.GROUP && each != Subject.MEAN)
                        .toList())
                .allMatch(each -> Arrays.stream(TargetKind.values()).allMatch(kind -> kind.isComparedBy(each)));
    }
}
