package io.tongbao.processor;

import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.ObservationStatus;
import io.tongbao.statistics.ReportNumber;
import io.tongbao.statistics.ReportNumbers;
import io.tongbao.statistics.ReportRow;

/** The compact form of one standing report. */
final class ReportRows {
    private static final DataClass[] CLASSES = DataClass.values();
    private static final ObservationStatus[] STATUSES = ObservationStatus.values();

    private ReportRows() {}

    static void write(CompactWriter out, ReportRow row) {
        out.constant(row.dataClass()).number(row.revision()).constant(row.status());
        for (ReportNumber each : ReportNumber.values()) {
            out.maybe(row.numbers().get(each), CompactWriter::decimal);
        }
        out.time(row.knownAt());
    }

    static ReportRow read(CompactReader in) {
        return new ReportRow(
                in.constant(CLASSES),
                in.whole(),
                in.constant(STATUSES),
                ReportNumbers.of(number -> in.maybe(CompactReader::decimal)),
                in.time());
    }
}
