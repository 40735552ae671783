package io.tongbao.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Table TABLE = new Table(
            List.of(new Column("region", ColumnType.TEXT), new Column("rank", ColumnType.INTEGER)),
            List.of(List.of("a", 1L), Arrays.asList("b", null)));

    @Test
    void picksColumnsInTheOrderAsked() {
        assertThat(TABLE.only(List.of("rank", "region")).rows())
                .containsExactly(List.of(1L, "a"), Arrays.asList(null, "b"));
        assertThat(TABLE.value(1, "region")).isEqualTo("b");
        assertThat(TABLE.values("rank")).containsExactly(1L, null);
    }

    @Test
    void namesTheColumnThatIsNotThere() {
        assertThatThrownBy(() -> TABLE.index("ranks")).hasMessageContaining("no column ranks");
    }

    @Test
    void refusesAFilterThatCanMatchNothing() {
        assertThatThrownBy(() -> Filter.ALL.within(LocalDate.of(2023, 4, 1), LocalDate.of(2023, 3, 1)))
                .hasMessageContaining("must not be after");
    }
}
