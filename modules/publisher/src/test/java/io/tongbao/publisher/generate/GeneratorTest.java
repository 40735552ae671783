package io.tongbao.publisher.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.contracts.Definitions;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.files.Batch;
import io.tongbao.publisher.files.FileKind;
import io.tongbao.publisher.files.SeedDirectory;
import io.tongbao.statistics.ArrivalChecks;
import io.tongbao.statistics.CheckOutcome;
import io.tongbao.statistics.CheckedReport;
import io.tongbao.statistics.Checks;
import io.tongbao.statistics.History;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Period;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.RawReport;
import io.tongbao.statistics.Region;
import io.tongbao.statistics.ReportRow;
import io.tongbao.statistics.StoredRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
    private static final Load LOAD = Load.of(23, 11, 14, 7);

    @Test
    void theSameLoadGivesTheSameBytes(@TempDir Path one, @TempDir Path two) throws Exception {
        long rows = GeneratedFiles.write(LOAD, one);
        GeneratedFiles.write(LOAD, two);

        assertThat(rows).isGreaterThan(2_000);
        try (Stream<Path> files = Files.list(one)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(7);
            for (Path file : all) {
                assertThat(two.resolve(file.getFileName())).hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void anotherSeedGivesOtherFigures() {
        Load other = Load.of(23, 11, 14, 8);

        assertThat(new Generator(other).reports().limit(50))
                .doesNotContainAnyElementsOf(
                        new Generator(LOAD).reports().limit(50).toList());
    }

    @Test
    void theFilesSayTheSameAsTheStreams(@TempDir Path folder) throws Exception {
        GeneratedFiles.write(LOAD, folder);
        Batch batch = Batch.of(SeedDirectory.files(folder));

        assertThat(batch.problems()).isEmpty();
        Iterator<Outgoing> made = new Generator(LOAD).rows().iterator();
        try (Stream<Outgoing> rows = batch.rows("s")) {
            rows.forEach(read -> assertThat(withoutOrigin(read)).isEqualTo(withoutOrigin(made.next())));
        }
        assertThat(made).isExhausted();
    }

    @Test
    void everyReportPassesTheChecks() {
        Generator generator = new Generator(LOAD);
        Map<String, Region> regions = generator
                .rows(FileKind.REGIONS)
                .map(r -> (ReferenceChange) r.value())
                .collect(Collectors.toMap(
                        ReferenceChange::getCode, c -> Definitions.region(c.getCode(), c.getRegion())));
        Map<String, Indicator> indicators = generator
                .rows(FileKind.INDICATORS)
                .map(r -> (ReferenceChange) r.value())
                .collect(Collectors.toMap(
                        ReferenceChange::getCode, c -> Definitions.indicator(c.getCode(), c.getIndicator())));

        assertThat(generator.reports().map(r -> (EconomicReport) r.value())).allSatisfy(report -> {
            CheckOutcome outcome = Checks.judge(
                    raw(report),
                    regions.get(report.getRegion()),
                    indicators.get(report.getIndicator()),
                    LocalDate.of(2024, 1, 1));
            assertThat(outcome.problems()).isEmpty();
        });
    }

    @Test
    void v04_noReportIsTakenForASlipOfTheUnit() {
        Generator generator = new Generator(new Load(40, 20, 36, 3, LOAD.from(), 0.05, 0));
        Map<String, Indicator> indicators = generator
                .rows(FileKind.INDICATORS)
                .map(r -> (ReferenceChange) r.value())
                .collect(Collectors.toMap(
                        ReferenceChange::getCode, c -> Definitions.indicator(c.getCode(), c.getIndicator())));
        Region region = new Region("r", "r", "r", "TOWN", List.of(), null, null);
        Map<String, Map<Period, List<StoredRow>>> standing = new HashMap<>();

        generator.reports().map(r -> (EconomicReport) r.value()).forEach(report -> {
            Indicator indicator = indicators.get(report.getIndicator());
            CheckedReport read = Checks.judge(raw(report), region, indicator, LocalDate.of(2024, 1, 1))
                    .report();
            Map<Period, List<StoredRow>> rows =
                    standing.computeIfAbsent(report.getRegion() + report.getIndicator(), key -> new HashMap<>());
            ArrivalChecks checks = new ArrivalChecks(raw(report), read, new History(indicator, rows));
            List<Problem> found = checks.problems(List.of(), LocalDate.EPOCH, false);
            assertThat(found).noneMatch(Problem::rejects);
            ReportRow row = new ReportRow(read.dataClass(), 0, read.status(), read.numbers(), Instant.EPOCH);
            rows.put(read.period(), List.of(new StoredRow(row, checks.digits(), checks.growth())));
        });
    }

    @Test
    void theDefinitionsHold() {
        Generator generator = new Generator(LOAD);

        assertThat(generator.rows(FileKind.GROUPS).map(r -> (ReferenceChange) r.value()))
                .allSatisfy(c -> Definitions.group(c.getCode(), c.getGroup()));
        assertThat(generator.rows(FileKind.RANKINGS).map(r -> (ReferenceChange) r.value()))
                .allSatisfy(c -> Definitions.ranking(c.getCode(), c.getRanking()))
                .hasSize(11 + 8);
        assertThat(generator.rows(FileKind.MEMBERSHIPS).map(r -> (ReferenceChange) r.value()))
                .allSatisfy(c -> Definitions.membership(c.getCode(), c.getMembership()))
                .hasSize(23 + 2);
    }

    @Test
    void correctionsAndDuplicatesComeInTheSharesAskedFor() {
        Load plain = new Load(20, 10, 12, 1, LOAD.from(), 0, 0);
        Load mixed = new Load(20, 10, 12, 1, LOAD.from(), 0.1, 0.05);
        long reports = new Generator(plain).reports().count();

        Set<String> seen = new HashSet<>();
        List<EconomicReport> all = new Generator(mixed)
                .reports()
                .map(r -> (EconomicReport) r.value())
                .toList();
        long corrections = all.stream().filter(r -> r.getRevision().equals("1")).count();
        long duplicates = all.stream().filter(r -> !seen.add(r.getId())).count();

        assertThat(reports).isEqualTo(20 * (12 * 4 + 11 * 2 + 4 * 3 + 1));
        assertThat(corrections).isBetween(reports / 15, reports / 7);
        assertThat(duplicates).isBetween(reports / 30, reports / 13);
        assertThat(all).hasSize((int) (reports + corrections + duplicates));
    }

    @Test
    void aLoadThatCannotBeMadeIsRefused() {
        assertThatThrownBy(() -> Load.of(0, 1, 1, 1)).hasMessage("townships 0: must be 1 to 99999");
        assertThatThrownBy(() -> new Load(1, 1, 1, 1, LOAD.from(), 1.5, 0))
                .hasMessage("corrections 1.5: must be a share from 0 to 1");
    }

    private static Object withoutOrigin(Outgoing row) {
        if (row.value() instanceof EconomicReport report) {
            return EconomicReport.newBuilder(report).clearOrigin().build();
        }
        return row.value();
    }

    private static RawReport raw(EconomicReport r) {
        return new RawReport(
                r.getRegion(),
                r.getIndicator(),
                r.getPeriod(),
                r.getMonthValue(),
                r.getCumulativeValue(),
                r.getMonthBase(),
                r.getCumulativeBase(),
                r.getMonthGrowth(),
                r.getCumulativeGrowth(),
                r.getTwoYearGrowth(),
                r.getContribution(),
                r.getPull(),
                r.getUnit(),
                r.getRevision(),
                r.getStatus(),
                r.getDataClass(),
                r.getNote(),
                r.getExplanation());
    }
}
