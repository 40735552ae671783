package io.tongbao.publisher.files;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;

/** Moves the cells of rows of reference data into records, and tells of each one that is not right. */
final class RowCells {
    /** How messages of definitions name the field at fault. */
    private static final Pattern FIELD = Pattern.compile("[, ]([a-z_]+) '");

    private final Consumer<CellProblem> problems;
    private boolean isGood = true;

    RowCells(Consumer<CellProblem> problems) {
        this.problems = problems;
    }

    /** From now on all is good until a problem is told. */
    void begin() {
        isGood = true;
    }

    boolean isGood() {
        return isGood;
    }

    /** Tells of a required cell that is empty; otherwise fills the field of the same name, if the record has it. */
    void fill(Row row, Column column, SpecificRecord into) {
        String cell = row.cell(column.name());
        if (column.required() && cell.isEmpty()) {
            problem(row, column.name(), "is empty; it is needed", "为空，此列必填");
        } else if (AvroCells.has(into, column.name())) {
            try {
                AvroCells.put(into, column.name(), cell);
            } catch (IllegalArgumentException e) {
                problem(row, column.name(), "is wrong; right is " + e.getMessage(), "有误，应为" + e.getMessage());
            }
        }
    }

    /** Tries a definition; what it throws is a problem of the cell that the message names. */
    void define(Row row, Runnable definition) {
        try {
            definition.run();
        } catch (IllegalArgumentException e) {
            String message = Objects.requireNonNullElse(e.getMessage(), "is wrong");
            Matcher named = FIELD.matcher(message);
            String column = named.find() && row.header().position(named.group(1)) >= 0 ? named.group(1) : "";
            problem(row, column, "is wrong: " + message, "有误：" + message);
        }
    }

    void problem(Row row, String column, String en, String zh) {
        isGood = false;
        problems.accept(CellProblem.of(row, column, false, en, zh));
    }
}
