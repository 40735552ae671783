package io.tongbao.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.DecisionKinds;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.Reason;
import io.tongbao.contracts.Rejected;
import io.tongbao.statistics.Period;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a sender sends stops the checks, or outgrows what a record may hold. */
class HostileInputTest {
    /** A little less than Kafka takes at once, as a sender could hand it in. */
    private static final String HUGE = "长".repeat(340_000);

    @TempDir
    private Path folder;

    private Pipeline pipeline;

    @BeforeEach
    void start() {
        pipeline = new Pipeline(folder);
        pipeline.today("2023-05-10");
        pipeline.reference(Events.region("a"));
        pipeline.reference(Events.flow("retail"));
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    private static EconomicReport.Builder report(String id, String value) {
        return Events.report("a", "retail", "2023-01").setId(id).setCumulativeValue(value);
    }

    private static ProjectReport.Builder project(String id, String stage) {
        return ProjectReport.newBuilder()
                .setId(id)
                .setRegion("a")
                .setProject("p")
                .setPeriod("2023-03")
                .setStage(stage);
    }

    private Reason refusedFor() {
        Rejected last = pipeline.rejects.get(pipeline.rejects.size() - 1);
        return last.getReasons().get(0);
    }

    @Test
    void v03_aTextThatIsTooLongIsRefusedOnRecordWhereverItStands() {
        pipeline.report(report("one", "1").setExplanation(HUGE).build());
        assertThat(refusedFor().getField()).isEqualTo("explanation");
        pipeline.report(Events.report(HUGE, "retail", "2023-01").setId("two").build());
        assertThat(refusedFor().getField()).isEqualTo("region");
        pipeline.report(report(HUGE, "1").build());
        assertThat(refusedFor().getField()).isEqualTo("id");
        pipeline.project(project("one", "SIGNED").setProblems(HUGE).build());
        assertThat(refusedFor().getField()).isEqualTo("problems");
        pipeline.target(Events.target("a", "retail", "LEVEL", "1").setNote(HUGE).build());
        assertThat(refusedFor().getField()).isEqualTo("note");
        pipeline.decide(
                Events.decision(DecisionKinds.LOCK, "2023-01").setReason(HUGE).build());
        assertThat(refusedFor().getField()).isEqualTo("reason");
        pipeline.bytes(HUGE.getBytes(StandardCharsets.UTF_8));
        assertThat(refusedFor().getCheck()).isEqualTo("FORMAT");

        pipeline.report(report("good", "1").build());

        assertThat(pipeline.rejects).hasSize(7).allSatisfy(each -> assertThat(
                        each.getReasons().get(0).getMessageZh())
                .isNotBlank());
        assertThat(pipeline.acceptedReports).singleElement().satisfies(each -> assertThat(each.getId())
                .isEqualTo("good"));
    }

    @Test
    void aDefinitionThatIsTooLargeIsRefusedOnRecord() {
        String member = "长".repeat(100);
        pipeline.reference(Events.group("g", Collections.nCopies(3_400, member).toArray(String[]::new)));

        assertThat(refusedFor().getMessageEn()).contains("at most 900000 are possible");
    }

    @Test
    void v03_aControlCharacterIsRefusedAndALineBreakInOnesOwnWordsIsASpace() {
        pipeline.report(report("one", "1").setExplanation("a\0b").build());
        pipeline.report(report("two", "1").setExplanation("a\r\nb\tc").build());

        assertThat(refusedFor().getMessageEn()).contains("explanation 'a␀b'", "U+0000");
        assertThat(pipeline.acceptedReports).singleElement().satisfies(each -> assertThat(each.getExplanation())
                .isEqualTo("a b c"));
    }

    @Test
    void r1_theSameReportAgainIsUnchangedAndOtherNumbersUnderItsIdAreRefused() {
        pipeline.report(report("one", "12.50").build());
        pipeline.report(report("one", "12.5").build());
        pipeline.report(report("one", "99").setNote("typing error").build());

        assertThat(pipeline.acceptedReports)
                .extracting(AcceptedReport::getDisposition)
                .containsExactly("STANDING", "UNCHANGED");
        assertThat(refusedFor().getCheck()).isEqualTo("R1");
        assertThat(refusedFor().getMessageEn()).contains("id 'one' was taken before with other content");
        assertThat(pipeline.figure("a", "retail", "2023-01").getCumulativeValue())
                .isEqualByComparingTo("12.5");
    }

    @Test
    void r1_anIdOfAReportThatChangedNothingIsUsedUpToo() {
        pipeline.report(report("one", "1").build(), report("two", "1").build());
        pipeline.report(report("two", "3").setNote("typing error").build());

        assertThat(refusedFor().getCheck()).isEqualTo("R1");
    }

    @Test
    void r1_theSameHoldsForProgressReportsAndTargetLetters() {
        pipeline.project(project("one", "SIGNED").build());
        pipeline.project(project("one", "SIGNED").build());
        assertThat(pipeline.acceptedProjects)
                .extracting(each -> each.getDisposition())
                .containsExactly("STANDING", "UNCHANGED");
        pipeline.project(project("one", "STARTED").setNote("typing error").build());
        assertThat(refusedFor().getCheck()).isEqualTo("R1");

        pipeline.target(Events.target("a", "retail", "LEVEL", "1").setId("t").build());
        pipeline.target(Events.target("a", "retail", "LEVEL", "1.0").setId("t").build());
        assertThat(pipeline.acceptedTargets)
                .extracting(each -> each.getDisposition())
                .containsExactly("STANDING", "UNCHANGED");
        pipeline.target(Events.target("a", "retail", "LEVEL", "2").setId("t").build());
        assertThat(refusedFor().getCheck()).isEqualTo("R1");
        assertThat(pipeline.rejects).hasSize(2);
    }

    @Test
    void r1_noRecordOfTheStateGrowsWithTheReportsOfOneFigure() {
        for (int i = 0; i < 200; i++) {
            pipeline.report(report("id-" + i, "1").build());
            pipeline.project(project("id-" + i, "SIGNED").build());
            pipeline.target(
                    Events.target("a", "retail", "LEVEL", "1").setId("id-" + i).build());
        }
        pipeline.report(report("id-7", "1").build());

        assertThat(pipeline.acceptedReports).hasSize(201);
        assertThat(pipeline.acceptedProjects).hasSize(200);
        assertThat(pipeline.largestOfChecks(
                        ProcessorNames.CELLS_STORE,
                        ProcessorNames.PROJECTS_STORE,
                        ProcessorNames.TARGETS_STORE,
                        ProcessorNames.TAKEN_STORE))
                .isLessThan(300);
    }

    @Test
    void v03_aProjectWhoseReportsTogetherSayTooMuchIsRefusedOnRecord() {
        for (int month = 0; pipeline.rejects.isEmpty() && month < 200; month++) {
            pipeline.project(project("id", "SIGNED")
                    .setPeriod(new Period(2000 + month / 12, 1 + month % 12).toString())
                    .setName("名".repeat(2_000))
                    .setProblems("难".repeat(2_000))
                    .build());
        }

        assertThat(refusedFor().getMessageEn()).contains("more than is kept of one project");
        assertThat(pipeline.largestOfChecks(ProcessorNames.PROJECTS_STORE)).isBetween(800_000, 900_000);
    }

    @Test
    void r1_idsThatAnEarlierVersionKeptBesideTheFigureAreStillUsedUp() {
        pipeline.report(report("one", "1").build());
        pipeline.ofChecks(ProcessorNames.TAKEN_STORE).delete("report|a|retail|2023-01|one");
        byte[] now = pipeline.ofChecks(ProcessorNames.CELLS_STORE).get("a|retail|2023-01");
        byte[] before = Arrays.copyOf(now, now.length + 10);
        byte[] ids = new CompactWriter(2).number(2).text("one").text("old").bytes();
        System.arraycopy(ids, 1, before, now.length, ids.length - 1);
        before[0] = 2;
        pipeline.ofChecks(ProcessorNames.CELLS_STORE).put("a|retail|2023-01", before);

        pipeline.report(report("old", "5").setNote("typing error").build());

        assertThat(pipeline.acceptedReports).last().satisfies(each -> assertThat(each.getDisposition())
                .isEqualTo("UNCHANGED"));
        assertThat(pipeline.ofChecks(ProcessorNames.CELLS_STORE).get("a|retail|2023-01"))
                .isEqualTo(now);
        assertThat(pipeline.ofChecks(ProcessorNames.TAKEN_STORE).get("report|a|retail|2023-01|one"))
                .isNotNull();
    }
}
