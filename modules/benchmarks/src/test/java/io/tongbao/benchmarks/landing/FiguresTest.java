package io.tongbao.benchmarks.landing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.GrowthFigure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void asManyStandAsItSaysAndTheLastOneIsARevision() {
        Figures figures = new Figures(100_000);
        Map<Figures.Key, Long> standing = new HashMap<>();
        List<Long> sequences = new ArrayList<>();
        figures.forEach(each -> {
            standing.put(key(each), each.getSequence());
            sequences.add(each.getSequence());
        });
        assertThat(sequences).hasSize(100_000).isSorted();
        assertThat(standing).hasSize(figures.standing());
        Figures.Key last = Figures.key(4 * (figures.records() - figures.standing() - 1));
        assertThat(standing).containsEntry(last, 99_999L);
    }

    private static Figures.Key key(GrowthFigure figure) {
        return new Figures.Key(figure.getRegion(), figure.getIndicator(), figure.getPeriod());
    }
}
