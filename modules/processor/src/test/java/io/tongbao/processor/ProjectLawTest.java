package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.statistics.project.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What projects add up to is the same in whatever order their reports and the definitions come, however often, and at
 * whatever commit the checks or the computation crash. Only how many revisions of a sum there were depends on the order.
 */
class ProjectLawTest {
    private static final List<String> MONTHS = List.of("2023-11", "2023-12", "2024-01", "2024-02");

    @TempDir
    Path stateDir;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void p4_sumsDoNotDependOnTheOrderOfProjectsNorOnACrash(long seed) {
        Random random = new Random(seed);
        List<ProjectReport> projects = projects(random);
        Outcome expected;
        try (Pipeline run = new Pipeline(stateDir)) {
            run.today("2025-05-10");
            references().forEach(run::reference);
            projects.forEach(run::project);
            run.pass(Duration.ofSeconds(30));
            expected = withoutRevisions(run.vintages);
        }

        List<Consumer<CrashingPipeline>> events = new ArrayList<>();
        references().forEach(each -> events.add(run -> run.reference(each)));
        projects.forEach(each -> events.add(run -> run.project(each)));
        projects.stream().filter(each -> random.nextInt(4) == 0).forEach(each -> events.add(run -> run.project(each)));
        Collections.shuffle(events, random);
        try (CrashingPipeline run = new CrashingPipeline(random)) {
            run.today("2025-05-10");
            events.forEach(each -> each.accept(run));
            run.outcome();

            assertThat(expected.differences(withoutRevisions(run.vintages))).isEmpty();
            assertThat(run.repeated).as("inputs that came again").isPositive();
        }
        assertThat(expected.standing()).hasSizeGreaterThan(20);
        assertThat(expected.standing().keySet()).anyMatch(each -> each.startsWith("zone prj_attainment"));
    }

    private static Outcome withoutRevisions(List<GrowthFigure> vintages) {
        return Outcome.of(
                vintages.stream()
                        .map(each ->
                                GrowthFigure.newBuilder(each).setRevision(0).build())
                        .toList(),
                List.of());
    }

    private static List<ReferenceChange> references() {
        ReferenceChange started = Events.flow("prj_started");
        started.getIndicator().setUnit("个");
        ReferenceChange attainment = Events.flow("prj_attainment");
        attainment.getIndicator().setKind("RATE");
        attainment.getIndicator().setUnit("%");
        attainment.getIndicator().setAdditive(false);
        attainment.getIndicator().setRollupHierarchy(null);
        attainment.getIndicator().setNumerator("prj_investment");
        attainment.getIndicator().setDenominator("prj_year_plan");
        return Stream.of(
                        Stream.of("zone", "a", "b").map(Events::region),
                        Stream.of(Events.member("a", "zone"), Events.member("b", "zone")),
                        Stream.of(started, attainment),
                        Stream.of(Events.flow("prj_investment"), Events.stock("prj_year_plan")))
                .flatMap(each -> each)
                .toList();
    }

    /** Projects that go on from stage to stage, each with one plan, some of their months corrected. */
    private static List<ProjectReport> projects(Random random) {
        List<ProjectReport> all = new ArrayList<>();
        for (String region : List.of("a", "b")) {
            for (int project = 0; project < 3; project++) {
                int begun = random.nextInt(5);
                for (int month = 0; month < MONTHS.size(); month++) {
                    for (int revision = 0; revision <= random.nextInt(3) / 2; revision++) {
                        all.add(report(random, region, "p" + project, month, begun, revision));
                    }
                }
            }
        }
        all.removeIf(each -> random.nextInt(8) == 0);
        return all;
    }

    private static ProjectReport report(
            Random random, String region, String project, int month, int begun, int revision) {
        boolean suspended = random.nextInt(9) == 0;
        Stage stage = suspended ? Stage.SUSPENDED : Stage.inOrder().get(begun + month);
        String period = MONTHS.get(month);
        return ProjectReport.newBuilder()
                .setId(region + project + period + revision)
                .setRegion(region)
                .setProject(project)
                .setPeriod(period)
                .setStage(stage.name())
                .setListVersion("list")
                .setYearPlan("120")
                .setPlannedStart("2024-01-15")
                .setYearInvestment(random.nextInt(6) == 0 ? null : Integer.toString(random.nextInt(90)))
                .setRevision(Integer.toString(revision))
                .setNote("law")
                .build();
    }
}
