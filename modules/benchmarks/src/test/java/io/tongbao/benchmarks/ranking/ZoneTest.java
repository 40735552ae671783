package io.tongbao.benchmarks.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZoneTest {
    private final Zone zone = new Zone(10, 50);

    @Test
    void everyTownReportsAsOftenAndNoTwoReportsAreTheSame() {
        List<Zone.Event> sent = zone.measured();
        assertThat(sent).hasSize(50).isEqualTo(zone.measured());
        assertThat(sent.stream().map(Zone.Event::cumulative)).doesNotHaveDuplicates();
        assertThat(sent.stream().filter(each -> each.revision() == 4).map(Zone.Event::region))
                .hasSize(10)
                .doesNotHaveDuplicates();
    }

    @Test
    void placesAreOfTheLastReportOfEachTown() {
        List<Zone.Event> last = zone.measured().subList(40, 50);
        Map<String, Integer> places = Zone.places(zone.measured());
        assertThat(places.values()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        Zone.Event best = last.stream()
                .max((a, b) -> Integer.compare(a.cumulative(), b.cumulative()))
                .orElseThrow();
        assertThat(places).containsEntry(best.region(), 1);
    }

    @Test
    void refusesEventsThatAreNotAsManyOfEach() {
        assertThatThrownBy(() -> new Zone(10, 55)).hasMessageContaining("55 events");
    }
}
