package io.tongbao.publisher.files;

import io.tongbao.contracts.ReferenceChange;
import io.tongbao.publisher.Outgoing;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;

/** Turns rows into reference data. One bad cell, and nothing of the file is to be sent. */
final class ReferenceRows implements RowReader {
    /** How messages of definitions name the field at fault. */
    private static final Pattern FIELD = Pattern.compile("[, ]([a-z_]+) '");

    private final FileKind kind;
    private final Consumer<CellProblem> problems;
    private final Map<String, Long> rowOfCode = new HashMap<>();
    private final Map<String, Long> ratios = new HashMap<>();
    private final Map<String, Long> usedInRow = new HashMap<>();
    private boolean isGood = true;

    ReferenceRows(FileKind kind, Consumer<CellProblem> problems) {
        this.kind = kind;
        this.problems = problems;
    }

    @Override
    public Optional<Outgoing> read(Row row) {
        isGood = true;
        ReferenceBody body = ReferenceBody.of(kind);
        for (Column column : Columns.of(kind)) {
            fill(row, column, body.record());
        }
        String code = code(row);
        Long before = code.isEmpty() ? null : rowOfCode.putIfAbsent(code, row.number());
        if (before != null) {
            String column = kind.codeColumn() == null ? "region" : kind.codeColumn();
            problem(
                    row,
                    column,
                    "is there already in row " + before + "; keep one of them",
                    "与第" + before + "行重复，请只保留一行");
        }
        ReferenceChange change = isGood ? define(row, code, body) : null;
        if (kind == FileKind.INDICATORS) {
            ratioOfRatio(row, code);
        }
        return isGood && change != null ? Optional.of(Outgoing.reference(change, row.origin())) : Optional.empty();
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
                    problem(
                            row,
                            part,
                            "is itself a ratio (row " + itself + "); right is an indicator that is reported",
                            "本身为比率（第" + itself + "行），应为直接上报的指标");
                }
            }
        }
        Long user = ratios.containsKey(code) ? usedInRow.get(code) : null;
        if (user != null) {
            problem(
                    row,
                    "numerator",
                    "makes a ratio of " + code + ", which is a part of the ratio in row " + user
                            + "; right is empty, or another part there",
                    "使" + code + "成为比率，而第" + user + "行的比率以其为分子或分母；应留空，或改用其他指标");
        }
    }

    private void fill(Row row, Column column, SpecificRecord body) {
        String cell = row.cell(column.name());
        if (column.required() && cell.isEmpty()) {
            problem(row, column.name(), "is empty; it is needed", "为空，此列必填");
        } else if (AvroCells.has(body, column.name())) {
            try {
                AvroCells.put(body, column.name(), cell);
            } catch (IllegalArgumentException e) {
                problem(row, column.name(), "is wrong; right is " + e.getMessage(), "有误，应为" + e.getMessage());
            }
        } else if (kind == FileKind.RANKINGS && column.name().equals("scheme") && !cell.isEmpty()) {
            problem(row, "scheme", "names a score, and scores are not ranked yet; leave it empty", "为评分方案，目前尚不支持，请留空");
        }
    }

    private ReferenceChange define(Row row, String code, ReferenceBody body) {
        ReferenceChange change = ReferenceChange.newBuilder()
                .setKind(Objects.requireNonNull(kind.referenceKind()))
                .setCode(code)
                .build();
        try {
            body.define(code, change);
        } catch (IllegalArgumentException e) {
            String message = Objects.requireNonNullElse(e.getMessage(), "is wrong");
            Matcher named = FIELD.matcher(message);
            String column = named.find() && row.header().position(named.group(1)) >= 0 ? named.group(1) : "";
            problem(row, column, "is wrong: " + message, "有误：" + message);
        }
        return change;
    }

    private String code(Row row) {
        return kind.codeColumn() == null
                ? row.cell("hierarchy") + "|" + row.cell("region") + "|" + row.cell("valid_from")
                : row.cell(kind.codeColumn());
    }

    private void problem(Row row, String column, String en, String zh) {
        isGood = false;
        problems.accept(CellProblem.of(row, column, false, en, zh));
    }
}
