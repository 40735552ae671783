package io.tongbao.store.sink;

import static io.tongbao.store.testing.Samples.figure;
import static io.tongbao.store.testing.Samples.rejected;
import static io.tongbao.store.testing.Samples.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.tongbao.contracts.AcceptedReport;
import io.tongbao.contracts.AccessKey;
import io.tongbao.contracts.ColumnCells;
import io.tongbao.contracts.GrowthFigure;
import io.tongbao.contracts.Rejected;
import io.tongbao.contracts.RowProblem;
import io.tongbao.contracts.Submission;
import io.tongbao.contracts.SubmittedRow;
import io.tongbao.contracts.Topics;
import io.tongbao.store.Database;
import io.tongbao.store.LandedUntil;
import io.tongbao.store.query.SubmissionsQuery;
import io.tongbao.store.testing.OnEveryServer;
import io.tongbao.store.testing.Store;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was handed in, and the keys, and the views on them. */
@OnEveryServer
class SubmissionLandingIT {
    private static final String SUBMISSIONS = Topics.SUBMISSIONS.name();

    private final Database database;
    private Store store;

    SubmissionLandingIT(Database database) {
        this.database = database;
    }

    @BeforeEach
    void empty() throws SQLException {
        store = new Store(database);
    }

    private static Submission submission(String receipt, SubmittedRow... rows) {
        return Submission.newBuilder()
                .setReceipt(receipt)
                .setKind("reports")
                .setOutcome("PUBLISHED")
                .setPublisher("官庄镇")
                .setRows(List.of(rows))
                .build();
    }

    private static SubmittedRow row(String place, AcceptedReport report) {
        return row(place, report.getSourceTopic(), report.getSourcePartition(), report.getSourceOffset());
    }

    private static SubmittedRow row(String place, String topic, int partition, long offset) {
        return SubmittedRow.newBuilder()
                .setPlace(place)
                .setState("PUBLISHED")
                .setTopic(topic)
                .setPartition(partition)
                .setOffset(offset)
                .build();
    }

    private List<String> states(String receipt) throws SQLException {
        return store.rows("select place, state, disposition, jsonb_array_length(problems) from tongbao.receipt_rows('"
                + receipt + "')");
    }

    @Test
    void tellsOfEachRowHowFarItIs() throws SQLException {
        AcceptedReport taken = report(1, null);
        Rejected refused = rejected(2);
        SubmittedRow bad = SubmittedRow.newBuilder()
                .setPlace("row 4")
                .setState("NEEDS_EXPLANATION")
                .setProblems(List.of(RowProblem.newBuilder().setCheck("V12").build()))
                .build();
        store.land(
                SUBMISSIONS,
                submission(
                        "r",
                        row("row 2", taken),
                        row("row 3", refused.getSourceTopic(), refused.getSourcePartition(), refused.getSourceOffset()),
                        bad));
        assertThat(states("r"))
                .containsExactly("row 2|PUBLISHED|null|0", "row 3|PUBLISHED|null|0", "row 4|NEEDS_EXPLANATION|null|1");

        store.land(Topics.ACCEPTED.name(), taken);
        store.land(Topics.REJECTS.name(), refused);
        assertThat(states("r"))
                .containsExactly(
                        "row 2|COMPUTED|STANDING|0",
                        "row 3|REJECTED|null|" + refused.getReasons().size(),
                        "row 4|NEEDS_EXPLANATION|null|1");

        LandedUntil.note(database, taken.getKnownAt());
        assertThat(states("r").get(0)).startsWith("row 2|VISIBLE");
        assertThat(states("other")).isEmpty();
    }

    @Test
    void whatTheChecksOnArrivalFindIsToldAtItsCell() throws SQLException {
        AcceptedReport taken = report(1, null);
        Rejected refused = rejected(2);
        SubmittedRow one = row(
                "四月.xlsx, S!4:4", refused.getSourceTopic(), refused.getSourcePartition(), refused.getSourceOffset());
        one.setTable(1);
        Submission submission = submission("r", one, row("四月.xlsx, S!5:5", taken));
        String field = refused.getReasons().get(0).getField();
        submission.setCells(List.of(
                new ColumnCells(0, field, "T!B{row}"),
                new ColumnCells(1, "", "S!{row}:{row}"),
                new ColumnCells(1, field, "S!D{row}")));
        store.land(SUBMISSIONS, submission);
        store.land(Topics.REJECTS.name(), refused);

        assertThat(store.rows("select problems -> 0 ->> 'cell', tongbao.cell_of(cells, 1, place, 'other'),"
                        + " tongbao.cell_of(cells, null, place, 'other')"
                        + " from tongbao.receipt_rows('r'), tongbao.submission order by place limit 1"))
                .containsExactly("S!D4|S!4:4|null");
    }

    @Test
    void aRowIsVisibleAsSoonAsItsOwnFigureHasLanded() throws SQLException {
        AcceptedReport taken = report(1, null);
        GrowthFigure before = figure(taken.getRegion(), 1, "100");
        before.setIndicator(taken.getIndicator());
        before.setPeriod(taken.getPeriod());
        before.setKnownAt(taken.getKnownAt().minusMillis(1));
        store.land(SUBMISSIONS, submission("r", row("row 2", taken)));
        store.land(Topics.ACCEPTED.name(), taken);
        store.land(Topics.GROWTH.name(), before);
        assertThat(states("r").get(0)).startsWith("row 2|COMPUTED");

        GrowthFigure own = GrowthFigure.newBuilder(before)
                .setCumulativeValue(new BigDecimal("120"))
                .setSequence(2L)
                .setKnownAt(taken.getKnownAt())
                .build();
        store.land(Topics.GROWTH.name(), own);
        assertThat(states("r").get(0)).startsWith("row 2|VISIBLE");
    }

    @Test
    void theLatestOfAReceiptCountsAndAllAreKept() throws SQLException {
        store.land(SUBMISSIONS, submission("r"), submission("r", row("row 2", "t", 0, 7)));

        assertThat(states("r")).containsExactly("row 2|PUBLISHED|null|0");
        assertThat(store.rows("select receipt, publisher, rows_sent, rows_published from stats.submissions"
                        + " order by source_offset"))
                .containsExactly("r|官庄镇|0|0", "r|官庄镇|1|1");
    }

    @Test
    void aRefusedTryOfTheSameReceiptDoesNotTakeItAway() throws SQLException {
        Submission forbidden = submission("r");
        forbidden.setOutcome("FORBIDDEN");
        store.land(SUBMISSIONS, submission("r", row("row 2", "t", 0, 7)), forbidden);

        assertThat(states("r")).containsExactly("row 2|PUBLISHED|null|0");
        assertThat(new SubmissionsQuery(database).standing("r").value(0, "outcome"))
                .isEqualTo("PUBLISHED");
    }

    @Test
    void linesAreChainedInTheirOrderWhateverTheBatches() throws Exception {
        List<IncomingRecord> records = store.records(SUBMISSIONS, submission("a"), submission("b"), submission("c"));
        store.land(records.subList(0, 1), List.of());
        store.land(records, List.of());

        String chain = "";
        for (String line : store.rows("select event, chain from stats.submissions order by source_offset")) {
            int bar = line.lastIndexOf('|');
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            chain = HexFormat.of()
                    .formatHex(digest.digest((chain + line.substring(0, bar)).getBytes(StandardCharsets.UTF_8)));
            assertThat(line.substring(bar + 1)).isEqualTo(chain);
        }
        assertThat(store.rows("select count(*) from stats.submissions")).containsExactly("3");
    }

    @Test
    void aRevokedKeyIsShownAsSuch() throws SQLException {
        store.land(Topics.KEYS.name(), key("k1", "ISSUED"), key("k2", "ISSUED"), key("k1", "REVOKED"));

        assertThat(store.rows("select id, holder, regions, state, revoked_by from stats.access_keys order by id"))
                .containsExactly("k1|官庄镇|{x-guanzhuang-1}|REVOKED|王", "k2|官庄镇|{x-guanzhuang-1}|ACTIVE|null");
    }

    private static AccessKey key(String id, String action) {
        return AccessKey.newBuilder()
                .setId(id)
                .setAction(action)
                .setHolder("官庄镇")
                .setRole("PUBLISHER")
                .setRegions(List.of("x-guanzhuang-1"))
                .setDecidedBy("王")
                .build();
    }
}
