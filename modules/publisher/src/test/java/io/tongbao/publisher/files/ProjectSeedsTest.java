package io.tongbao.publisher.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.Definitions;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.publisher.Outgoing;
import io.tongbao.statistics.Disposition;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Judgement;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Region;
import io.tongbao.statistics.Units;
import io.tongbao.statistics.project.BuiltIn;
import io.tongbao.statistics.project.Contributions;
import io.tongbao.statistics.project.Progress;
import io.tongbao.statistics.project.ProjectChecks;
import io.tongbao.statistics.project.ProjectFile;
import io.tongbao.statistics.project.ProjectJudgement;
import io.tongbao.statistics.project.Rates;
import io.tongbao.statistics.project.RawProject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The projects of the seed add up, exactly, to what was published, and to what its units reported month by month. */
class ProjectSeedsTest {
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);
    private static List<Outgoing> rows = List.of();
    private static final Map<String, Map<String, ProjectFile>> FILES = new TreeMap<>();

    @BeforeAll
    static void read() {
        Batch batch = Batch.of(SeedDirectory.files(Path.of("../../seeds/guanzhuang")));
        assertThat(batch.problems()).isEmpty();
        try (Stream<Outgoing> all = batch.rows("s")) {
            rows = all.toList();
        }
        values(ProjectReport.class).forEach(ProjectSeedsTest::take);
    }

    /** As the checks take it: nothing in the seed is refused, and nothing warned of. */
    private static void take(ProjectReport report) {
        Region region = new Region(report.getRegion(), "甲", "A", "TOWN", List.of(), null, null);
        ProjectChecks.Outcome outcome = ProjectChecks.judge(
                RawProject.of(field -> (String)
                        report.get(report.getSchema().getField(field.field()).pos())),
                region,
                LATER);
        assertThat(outcome.problems()).as(report.getOrigin()).isEmpty();
        Progress progress = Objects.requireNonNull(outcome.progress());
        Map<String, ProjectFile> ofRegion = FILES.computeIfAbsent(report.getRegion(), key -> new TreeMap<>());
        ProjectFile file = ofRegion.getOrDefault(report.getProject(), ProjectFile.EMPTY);
        Judgement judgement = ProjectJudgement.judge(file, progress, outcome.revision(), false);
        assertThat(judgement.disposition())
                .as("%s: %s", report.getOrigin(), judgement.problem())
                .isEqualTo(Disposition.STANDING);
        ofRegion.put(report.getProject(), file.with(judgement.revision(), progress));
    }

    private static <T> List<T> values(Class<T> type) {
        return rows.stream()
                .map(Outgoing::value)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static BigDecimal sum(String region, String indicator, String period) {
        return FILES.getOrDefault(region, Map.of()).values().stream()
                .map(each -> Contributions.of(each, Period.of(period)).getOrDefault(indicator, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void p4_zoneSigned37ProjectsOf76Point903BillionYuanIn2022() {
        BigDecimal signed = BigDecimal.ZERO;
        BigDecimal contracted = BigDecimal.ZERO;
        for (String unit : FILES.keySet()) {
            signed = signed.add(sum(unit, "prj_signed", "2022-12"));
            contracted = contracted.add(sum(unit, "prj_contracted", "2022-12"));
        }

        assertThat(FILES.keySet()).containsExactly("411302102", "x-guanzhuang-1", "x-guanzhuang-2", "x-guanzhuang-3");
        assertThat(signed).isEqualByComparingTo("37");
        assertThat(contracted).isEqualByComparingTo("7690300");
        assertThat(FILES.values().stream().mapToInt(Map::size).sum()).isEqualTo(37 + 14 + 16);
    }

    @Test
    void p4_projectsAgreeWithTheReportsOfEachUnitAndMonth() {
        Map<String, String> builtIn =
                Map.of("signed_projects", "prj_signed", "contracted_investment", "prj_contracted");
        List<EconomicReport> reports = values(EconomicReport.class).stream()
                .filter(each -> builtIn.containsKey(each.getIndicator())
                        && each.getPeriod().compareTo("2022") >= 0)
                .toList();

        assertThat(reports).hasSize(2 * 4 * (12 + 4)).allSatisfy(each -> {
            var unit = Units.of(each.getUnit()).orElseThrow();
            var to = Units.of(each.getIndicator().equals("signed_projects") ? "个" : "万元")
                    .orElseThrow();
            assertThat(sum(each.getRegion(), builtIn.get(each.getIndicator()), each.getPeriod()))
                    .as(each.getOrigin())
                    .isEqualByComparingTo(Units.convert(new BigDecimal(each.getCumulativeValue()), unit, to));
        });
    }

    @Test
    void p4_definitionsAreThoseOfTheCatalogue() {
        Map<String, Indicator> defined = values(ReferenceChange.class).stream()
                .filter(each -> each.getIndicator() != null)
                .map(each -> Definitions.indicator(each.getCode(), each.getIndicator()))
                .filter(each -> each.code().startsWith("prj_") || each.code().startsWith("PRJ_"))
                .collect(Collectors.toMap(Indicator::code, each -> each));
        List<Rates.Rate> rates = Stream.concat(Rates.ofYear().stream(), Rates.ofBatch("2022-1").stream())
                .toList();

        assertThat(rates).allSatisfy(each -> {
            Indicator indicator = Objects.requireNonNull(defined.remove(each.code()), each.code());
            assertThat(indicator.numerator()).isEqualTo(each.numerator());
            assertThat(indicator.denominator()).isEqualTo(each.denominator());
        });
        assertThat(defined.values()).isNotEmpty().allSatisfy(each -> {
            BuiltIn builtIn = Objects.requireNonNull(BuiltIn.of(each.code()), each.code());
            boolean ofBatch = each.code().contains("@");
            assertThat(each.kind()).isEqualTo(ofBatch ? io.tongbao.statistics.Kind.STOCK : builtIn.kind());
            assertThat(each.unit()).isEqualTo(builtIn.unit());
            assertThat(each.rollsUp()).isTrue();
        });
    }

    @Test
    void p5_progressOf2023ShowsProjectsOfEachKindOfPace() {
        List<String> shown = new ArrayList<>();
        for (String each : List.of("prj_on_pace", "prj_behind", "prj_not_started")) {
            shown.add(each + " "
                    + FILES.keySet().stream()
                            .map(unit -> sum(unit, each, "2023-04").toPlainString())
                            .collect(Collectors.joining(" ")));
        }
        assertThat(shown).noneMatch(each -> each.endsWith(" 0 0 0 0"));
    }
}
