package io.tongbao.server.page.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.statistics.Language;
import io.tongbao.store.query.Column;
import io.tongbao.store.query.ColumnType;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GanttsTest {
    private static final List<Column> COLUMNS = Stream.of(
                    "project",
                    "name",
                    "period",
                    "stage",
                    "stage_date",
                    "pace",
                    "planned_start",
                    "actual_start",
                    "planned_completion",
                    "actual_completion")
            .map(name -> new Column(name, ColumnType.TEXT))
            .toList();

    /** Of 365 days 1 to 21 January are 20, and to 31 January 30: 5.48 and 8.22 per cent. */
    @ParameterizedTest
    @CsvSource({
        "UNDER_CONSTRUCTION, ON_PACE, 2023-01-21, on-pace, 8.22, …, …",
        "SUSPENDED, SUSPENDED, 2023-01-21, suspended, 5.48, 停工, suspended",
        "SUSPENDED, SUSPENDED, , suspended, 8.22, 停工, suspended",
        "CANCELLED, NOT_DUE, 2023-01-21, not-due, 5.48, 终止, cancelled"
    })
    void whatStandsStillIsNotDrawnAsGoingOn(
            String stage, String pace, LocalDate stageDate, String state, String width, String zh, String en) {
        List<Fields> projects = List.of(row(stage, pace, stageDate));

        ProjectsPage.Bars bars = Gantts.of(projects, Language.ZH).bars().get(0);

        assertThat(bars.state()).isEqualTo(state);
        assertThat(bars.actual().width()).isEqualTo(width);
        assertThat(bars.words()).endsWith("实际2023-01-01 – " + zh);
        assertThat(Gantts.of(projects, Language.EN).bars().get(0).words()).endsWith("actual 2023-01-01 – " + en);
    }

    private static Fields row(String stage, String pace, LocalDate stageDate) {
        List<Object> cells = Arrays.asList(
                "p", "厂", LocalDate.of(2023, 1, 1), stage, stageDate, pace, null, LocalDate.of(2023, 1, 1), null, null);
        return new Fields(new Table(COLUMNS, List.of(cells)), 0);
    }
}
