package io.tongbao.cli.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongbao.contracts.EconomicReport;
import io.tongbao.publisher.Outgoing;
import io.tongbao.statistics.Period;
import java.util.stream.Stream;

/**
 * An operator's decisions to take exactly these reports over a lock. The reports follow as a step of the same rows, each
 * with its revision, since that makes it the same record whenever it is sent (R1).
 *
 * @param reports reads them
 */
record OverrideRows(FileRows reports) implements Input.Reader {
    @Override
    public GoldenCase.Events read(String prefix, JsonNode rows) {
        GoldenCase.Events named = reports.read(prefix, rows);
        rows.forEach(row -> CaseFile.require(row.has("revision"), "override " + row + ": needs a revision"));
        return (submission, digest) -> {
            Stream<EconomicReport> all =
                    named.rows(submission, digest).stream().map(row -> (EconomicReport) row.value());
            return all.map(report ->
                            DecisionRows.WANG.override(report, Period.of(report.getPeriod()), digest.apply(report)))
                    .map(Outgoing::decision)
                    .toList();
        };
    }
}
