package io.tongbao.server.page.unit;

import io.tongbao.server.page.part.Names;
import io.tongbao.statistics.DataClass;
import io.tongbao.statistics.Language;
import io.tongbao.statistics.ReportNumber;
import io.tongbao.store.query.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Lines of reports that were taken. */
final class ReportLines {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private ReportLines() {}

    /** @param row of {@code stats.reports} */
    static UnitPage.ReportLine of(Fields row, Language language) {
        Instant known = (Instant) Objects.requireNonNull(row.table().value(row.row(), "known_at"));
        String dataClass = row.text("data_class");
        return new UnitPage.ReportLine(
                TIME.format(known),
                Names.indicator(row, language),
                row.period("period").toString(),
                numbers(row, language),
                row.text("revision"),
                language.of(DataClass.valueOf(dataClass).zh(), dataClass),
                row.text("reported_by"),
                row.text("note", "explanation"));
    }

    private static String numbers(Fields row, Language language) {
        List<String> known =
                row.table().columns().stream().map(each -> each.name()).toList();
        return Arrays.stream(ReportNumber.values())
                .filter(each -> known.contains(each.field()) && row.number(each.field()) != null)
                .map(each -> language.of(each.zh(), each.field().replace('_', ' ')) + " " + plain(row, each))
                .collect(Collectors.joining(language.of("，", ", ")));
    }

    private static String plain(Fields row, ReportNumber each) {
        BigDecimal number = Objects.requireNonNull(row.number(each.field()));
        return number.stripTrailingZeros().toPlainString();
    }
}
