package io.tongbao.statistics.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.statistics.Kind;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BuiltInTest {
    @Test
    void p4_codesAreAPromise() {
        assertThat(Arrays.stream(BuiltIn.values()).map(BuiltIn::code))
                .containsExactly(
                        "prj_signed",
                        "prj_fulfilled",
                        "prj_approved",
                        "prj_started",
                        "prj_under_construction",
                        "prj_completed",
                        "prj_in_production",
                        "prj_full_effect",
                        "prj_contracted",
                        "prj_investment",
                        "prj_year_plan",
                        "prj_planned_starts_year",
                        "prj_planned_starts_to_date",
                        "prj_planned_started",
                        "prj_paced",
                        "prj_on_pace",
                        "prj_behind",
                        "prj_suspended",
                        "prj_not_started");
    }

    @Test
    void p3_ratesAreOfCatalogueIndicators() {
        assertThat(Stream.concat(Rates.ofYear().stream(), Rates.ofBatch("2023-1").stream()))
                .allSatisfy(each -> {
                    assertThat(BuiltIn.of(each.numerator())).isNotNull();
                    assertThat(BuiltIn.of(each.denominator())).isNotNull();
                    assertThat(BuiltIn.of(each.code())).isNull();
                });
        assertThat(Rates.ofBatch("2023-1")).extracting(Rates.Rate::code).contains("PRJ_FULFIL@2023-1");
    }

    @Test
    void entryOfACodeIsFoundWithAndWithoutABatch() {
        assertThat(BuiltIn.of("prj_started@2023-1")).isEqualTo(BuiltIn.STARTED);
        assertThat(BuiltIn.of("prj_year_plan")).isEqualTo(BuiltIn.YEAR_PLAN);
        assertThat(BuiltIn.of("prj_year_plan@2023-1")).isNull();
        assertThat(BuiltIn.of("gdp")).isNull();
        assertThatThrownBy(() -> BuiltIn.YEAR_PLAN.code("b")).hasMessageContaining("prj_year_plan");
        assertThat(BuiltIn.SIGNED.kind()).isEqualTo(Kind.FLOW);
        assertThat(BuiltIn.CONTRACTED.unit()).isEqualTo("万元");
    }
}
