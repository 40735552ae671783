package io.tongbao.publisher.files;

import io.tongbao.contracts.RawTargets;
import io.tongbao.contracts.Sha256;
import io.tongbao.contracts.TargetLetter;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.sheets.CellText;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Units;
import io.tongbao.statistics.targets.TargetChecks;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Turns rows into lines of target letters. A cell that is not right is named, and sent as it is: the processor rejects it
 * with a reason on record.
 */
final class TargetRows implements RowReader {
    private static final int DIGEST_BYTES = 8;

    private final String submission;
    private final Codes codes;
    private final Consumer<CellProblem> problems;

    TargetRows(String submission, Codes codes, Consumer<CellProblem> problems) {
        this.submission = submission;
        this.codes = codes;
        this.problems = problems;
    }

    @Override
    public Optional<Outgoing> read(Row row) {
        TargetLetter letter = TargetLetter.newBuilder().build();
        for (Column column : Columns.of(FileKind.TARGETS)) {
            String cell = row.cell(column.name());
            if (column.required() && cell.isEmpty()) {
                problem(row, column.name(), "is empty; it is needed", "为空，此列必填");
            }
            AvroCells.put(letter, column.name(), cell(row, column.name()));
        }
        letter.setRegion(codes.region(row, problems));
        letter.setIndicator(codes.indicator(row, problems));
        RowUnit.Said unit = RowUnit.of(row, List.of("value"), problems);
        AvroCells.put(letter, "unit", unit.unit());
        AvroCells.put(letter, "value", value(row, unit.unit()));
        for (Problem each : TargetChecks.cells(RawTargets.of(letter))) {
            if (!row.cell(each.field()).isEmpty() || !isRequired(each.field())) { // an empty one was told already
                problem(row, each.field(), "is wrong: " + each.messageEn(), "有误：" + each.messageZh());
            }
        }
        letter.setOrigin(row.origin());
        letter.setId(id(row, letter));
        return unit.isGood() ? Optional.of(Outgoing.target(letter)) : Optional.empty();
    }

    private static boolean isRequired(String field) {
        return Columns.of(FileKind.TARGETS).stream()
                .anyMatch(each -> each.required() && each.name().equals(field));
    }

    private static String cell(Row row, String column) {
        String cell = row.cell(column);
        return switch (column) {
            case "signed_on" -> CellText.day(cell);
            case "year", "value", "weight", "version" -> CellText.number(cell);
            case "reported_by", "note" -> cell;
            default -> row.code(column);
        };
    }

    private static String value(Row row, String unit) {
        String cell = row.cell("value");
        return Units.isPercent(unit) ? CellText.percent(cell) : CellText.number(cell);
    }

    /** With a version, made of what it says: sent again it is the same. Without, it names the submission and the row. */
    private String id(Row row, TargetLetter letter) {
        String identity =
                String.join("|", letter.getRegion(), letter.getIndicator(), letter.getYear(), letter.getKind());
        String version = cell(row, "version");
        if (version.isEmpty()) {
            return identity + "|s" + submission + "-" + row.key();
        }
        var digest = Sha256.begin();
        Columns.of(FileKind.TARGETS)
                .forEach(each -> digest.update((row.cell(each.name()) + "\0").getBytes(StandardCharsets.UTF_8)));
        return identity + "|v" + version + "-" + HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
    }

    private void problem(Row row, String column, String en, String zh) {
        problems.accept(CellProblem.of(row, column, true, en, zh));
    }
}
