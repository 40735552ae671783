package io.tongbao.publisher.files;

import io.tongbao.statistics.DefinitionException;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/** Moves the cells of rows of reference data into records, and tells of each one that is not right. */
final class RowCells {
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
            } catch (WrongCellException e) {
                problem(row, column.name(), "is wrong; right is " + e.en(), "有误，应为" + e.zh());
            }
        }
    }

    /** Tries a definition; what it throws is a problem of the cell that it names. */
    void define(Row row, Runnable definition) {
        try {
            definition.run();
        } catch (DefinitionException e) {
            String column = row.header().position(e.field()) >= 0 ? e.field() : "";
            problem(row, column, "is wrong: " + e.getMessage(), "有误：" + e.zh());
        }
    }

    void problem(Row row, String column, String en, String zh) {
        isGood = false;
        problems.accept(CellProblem.of(row, column, false, en, zh));
    }
}
