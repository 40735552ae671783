package io.tongbao.publisher.files;

import io.tongbao.contracts.RankingRule;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.publisher.Outgoing;
import io.tongbao.statistics.Measure;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Turns rows into reference data, one each. One bad cell, and nothing of the file is to be sent. */
final class ReferenceRows implements RowReader {
    private final FileKind kind;
    private final RowCells cells;
    private final Map<String, Long> rowOfCode = new HashMap<>();

    ReferenceRows(FileKind kind, Consumer<CellProblem> problems) {
        this.kind = kind;
        this.cells = new RowCells(problems);
    }

    @Override
    public Optional<Outgoing> read(Row row) {
        cells.begin();
        ReferenceBody body = ReferenceBody.of(kind);
        boolean isScore = kind == FileKind.RANKINGS && !row.cell("scheme").isEmpty();
        for (Column column : Columns.of(kind)) {
            if (!isScore || !column.name().equals("indicator")) {
                cells.fill(row, column, body.record());
            }
        }
        if (isScore) {
            score(row, (RankingRule) body.record());
        }
        String code = code(row);
        Long before = code.isEmpty() ? null : rowOfCode.putIfAbsent(code, row.number());
        if (before != null) {
            String column = kind.codeColumn() == null ? "region" : kind.codeColumn();
            cells.problem(
                    row,
                    column,
                    "is there already in row " + before + "; keep one of them",
                    "与第" + before + "行重复，请只保留一行");
        }
        if (!cells.isGood()) {
            return Optional.empty();
        }
        ReferenceChange change = ReferenceChange.newBuilder()
                .setKind(Objects.requireNonNull(kind.referenceKind()))
                .setCode(code)
                .build();
        cells.define(row, () -> body.define(code, change));
        return cells.isGood() ? Optional.of(Outgoing.reference(change, row.origin())) : Optional.empty();
    }

    /** A ranking of a score: the scheme takes the place of the indicator. */
    private void score(Row row, RankingRule rule) {
        String scheme = row.cell("scheme");
        String indicator = row.cell("indicator");
        if (!rule.getMeasure().equals(Measure.SCORE.name())) {
            cells.problem(row, "scheme", "names a score; its measure must be SCORE", "为评分方案，口径应为SCORE");
        } else if (!indicator.isEmpty() && !indicator.equals(scheme)) {
            cells.problem(
                    row, "indicator", "is not the scheme " + scheme + "; leave it empty", "与评分方案" + scheme + "不符，请留空");
        }
        rule.setIndicator(scheme);
    }

    private String code(Row row) {
        return kind.codeColumn() == null
                ? row.cell("hierarchy") + "|" + row.cell("region") + "|" + row.cell("valid_from")
                : row.cell(kind.codeColumn());
    }
}
