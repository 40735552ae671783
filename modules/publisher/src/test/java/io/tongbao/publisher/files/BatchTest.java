package io.tongbao.publisher.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.sheets.FileException;
import io.tongbao.publisher.sheets.FileSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
    private static final FileSource REPORTS = source("r.csv", "region,indicator,period,month_value\na,i,2023-03,1\n");
    private static final FileSource REGIONS = source("u.csv", "code,name_zh,kind\na,甲,TOWN\n");
    private static final FileSource BAD_GROUPS = source("g.csv", "group,name_zh,members\ng,甲,a\nh,,b\n");

    @Test
    void referenceDataComesBeforeReportsHoweverFilesAreGiven() {
        Batch batch = Batch.of(List.of(REPORTS, REGIONS));

        assertThat(batch.rows()).isEqualTo(2);
        try (Stream<Outgoing> rows = batch.rows("s")) {
            assertThat(rows.map(Outgoing::key)).containsExactly("REGION|a", "a|i");
        }
    }

    @Test
    void a1_alertRulesComeAfterWhatTheyNameHoweverFilesAreGiven() {
        FileSource rules = source("a.csv", "rule,kind,ranking,group,count\ndrop,RANK_DROP,places,g,2\n");
        FileSource rankings = source("b.csv", "ranking,group,indicator,measure\nplaces,g,i,CUMULATIVE_VALUE\n");
        FileSource groups = source("c.csv", "group,name_zh,members\ng,甲,a\n");
        FileSource indicators = source("d.csv", "code,name_zh,unit,kind,scheme\ni,乙,万元,FLOW,M12\n");

        Batch batch = Batch.of(List.of(rules, rankings, groups, indicators, REGIONS));

        assertThat(batch.problems()).isEmpty();
        try (Stream<Outgoing> rows = batch.rows("s")) {
            assertThat(rows.map(Outgoing::key))
                    .containsExactly("REGION|a", "INDICATOR|i", "GROUP|g", "RANKING|places", "ALERT_RULE|drop");
        }
    }

    @Test
    void oneBadCellKeepsAWholeFileOfReferenceDataBack() {
        Batch batch = Batch.of(List.of(REPORTS, BAD_GROUPS));

        assertThat(batch.stopped()).extracting(InputFile::name).containsExactly("g.csv");
        assertThat(batch.problems()).hasSize(1);
        assertThat(batch.rows()).isEqualTo(1);
        assertThat(batch.notSent()).as("the good row too").isEqualTo(2);
        try (Stream<Outgoing> rows = batch.rows("s")) {
            assertThat(rows.map(Outgoing::key)).containsExactly("a|i");
        }
    }

    @Test
    void whatIsWrongAndSentForTheRecordIsNotCountedAsNotSent() {
        FileSource mixed = source(
                "r.csv", "region,indicator,period,month_value\na,i,2023-03,12x\na,i,2023-04,1,2\na,i,2023-05,3,4\n");

        Batch batch = Batch.of(List.of(mixed));

        assertThat(batch.problems()).hasSize(3);
        assertThat(batch.rows()).isEqualTo(1);
        assertThat(batch.notSent()).isEqualTo(2);
    }

    @Test
    void r1_aBlankRevisionGivesNewIdsForEachSubmissionAndTheSameOnesWhenResumed() {
        Batch batch = Batch.of(List.of(REPORTS, REPORTS));

        assertThat(ids(batch, "one"))
                .containsExactly("a|i|2023-03|SELF_REPORTED|sone.1-2", "a|i|2023-03|SELF_REPORTED|sone.2-2");
        assertThat(ids(batch, "one")).isEqualTo(ids(batch, "one")).doesNotContainAnyElementsOf(ids(batch, "two"));
    }

    @Test
    void theHashIsThatOfTheContents() {
        String hash = Batch.of(List.of(REPORTS, REGIONS)).hash();

        assertThat(Batch.of(List.of(REPORTS, REGIONS)).hash()).isEqualTo(hash).hasSize(64);
        assertThat(Batch.of(List.of(REPORTS)).hash()).isNotEqualTo(hash);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guanzhuang", "published"})
    void theSeedsAreReadWithoutAProblem(String seed) {
        List<FileSource> files = SeedDirectory.files(Path.of("../../seeds", seed));
        Batch batch = Batch.of(files);

        assertThat(files)
                .extracting(FileSource::name)
                .startsWith("regions.csv")
                .noneMatch(n -> n.startsWith("expected"));
        assertThat(batch.problems()).isEmpty();
        assertThat(batch.stopped()).isEmpty();
        assertThat(batch.files())
                .extracting(InputFile::kind)
                .contains(
                        FileKind.REGIONS,
                        FileKind.MEMBERSHIPS,
                        FileKind.INDICATORS,
                        FileKind.GROUPS,
                        FileKind.SCHEMES,
                        FileKind.RANKINGS,
                        FileKind.REPORTS);
        assertThat(batch.rows()).isGreaterThan(50);
    }

    @Test
    void aFolderWithoutFilesIsRefused(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("expected-x.csv"), "a,b\n");

        assertThatThrownBy(() -> SeedDirectory.files(folder))
                .hasMessageEndingWith("holds no file to publish, such as regions.csv or reports.csv");
        assertThatThrownBy(() -> SeedDirectory.files(folder.resolve("none")))
                .isInstanceOf(FileException.class)
                .hasMessageStartingWith("none: cannot be read");
    }

    private static List<String> ids(Batch batch, String submission) {
        try (Stream<Outgoing> rows = batch.rows(submission)) {
            return rows.map(r -> String.valueOf(r.value().get(0))).toList();
        }
    }

    private static FileSource source(String name, String text) {
        return FileSource.of(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
