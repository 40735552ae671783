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
    private final Map<String, Long> ratios = new HashMap<>();
    private final Map<String, Long> usedInRow = new HashMap<>();

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
        } else if (kind == FileKind.RANKINGS && row.cell("direction").isEmpty()) {
            ((RankingRule) body.record()).setDirection(""); // the indicator's
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
        if (kind == FileKind.INDICATORS) {
            ratioOfRatio(row, code);
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

    /** A ratio of ratios cannot be computed anew from parents' parts (U4); the two may come in any order. */
    private void ratioOfRatio(Row row, String code) {
        for (String part : new String[] {"numerator", "denominator"}) {
            String of = row.cell(part);
            if (!of.isEmpty()) {
                ratios.putIfAbsent(code, row.number());
                usedInRow.putIfAbsent(of, row.number());
                Long itself = ratios.get(of);
                if (itself != null) {
                    cells.problem(
                            row,
                            part,
                            "is itself a ratio (row " + itself + "); right is an indicator that is reported",
                            "本身为比率（第" + itself + "行），应为直接上报的指标");
                }
            }
        }
        Long user = ratios.containsKey(code) ? usedInRow.get(code) : null;
        if (user != null) {
            cells.problem(
                    row,
                    "numerator",
                    "makes a ratio of " + code + ", which is a part of the ratio in row " + user
                            + "; right is empty, or another part there",
                    "使" + code + "成为比率，而第" + user + "行的比率以其为分子或分母；应留空，或改用其他指标");
        }
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
