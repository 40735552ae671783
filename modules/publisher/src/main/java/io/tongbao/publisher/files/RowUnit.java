package io.tongbao.publisher.files;

import io.tongbao.publisher.sheets.CellText;
import io.tongbao.statistics.Units;
import java.util.List;
import java.util.function.Consumer;

/**
 * The unit of a row (R4): what its own cell, the titles of its columns and percent signs say, which must agree, since a
 * row has one unit.
 */
final class RowUnit {
    private static final String OWN = "unit";
    private static final String UNIT_ENDS = ")）]】%％";

    private final Row row;
    private final Consumer<CellProblem> problems;
    private String unit;
    private String saidBy;
    private boolean isGood = true;

    private RowUnit(Row row, Consumer<CellProblem> problems) {
        this.row = row;
        this.problems = problems;
        this.unit = row.cell(OWN);
        this.saidBy = OWN;
    }

    /**
     * The unit of a row and whether all agree; where they do not, it was told, and the row must not be sent: it could be
     * taken for another figure.
     *
     * @param unit empty where none is said
     * @param isGood whether all agree
     */
    record Said(String unit, boolean isGood) {}

    /** @param amounts the columns of amounts */
    static Said of(Row row, List<String> amounts, Consumer<CellProblem> problems) {
        RowUnit found = new RowUnit(row, problems);
        amounts.forEach(found::take);
        found.takeOfIndicator();
        if (found.unit.isEmpty()) {
            found.takeGiven(amounts);
        }
        return new Said(found.unit, found.isGood);
    }

    private void take(String column) {
        String cell = row.cell(column);
        String titled = row.titleUnit(column);
        if (!cell.isEmpty() && !CellText.isNotApplicable(cell)) {
            take(column, titled.isEmpty() && CellText.isPercent(cell) ? "%" : titled);
        }
    }

    /** As in 地区生产总值（亿元）. */
    private void takeOfIndicator() {
        String indicator = row.cell("indicator");
        boolean mayHave = !indicator.isEmpty() && UNIT_ENDS.indexOf(indicator.charAt(indicator.length() - 1)) >= 0;
        take("indicator", mayHave ? Title.of(indicator).unit() : "");
    }

    /** What the lines above the header say, where nothing of the row does; of several units none is the row's. */
    private void takeGiven(List<String> amounts) {
        String given = row.givenUnit();
        boolean hasAmount =
                amounts.stream().map(row::cell).anyMatch(each -> !each.isEmpty() && !CellText.isNotApplicable(each));
        if (given.indexOf('、') < 0) {
            unit = given;
        } else if (hasAmount) {
            isGood = false;
            problems.accept(CellProblem.of(
                    row,
                    row.header().position(OWN) < 0 ? "indicator" : OWN,
                    false,
                    "has no unit of its own, and the lines above name " + given
                            + "; give each row its 单位 (the row is not" + " sent)",
                    "未填单位，而表头上方为" + given + "；请逐行填写单位（本行未发送）"));
        }
    }

    private void take(String column, String says) {
        if (says.isEmpty()) {
            return;
        }
        if (unit.isEmpty()) {
            unit = says;
            saidBy = column;
        } else if (!Units.same(unit, says)) {
            isGood = false;
            problems.accept(CellProblem.of(
                    row,
                    column,
                    false,
                    "is in " + says + ", but " + row.title(saidBy) + " says " + unit
                            + "; a row has one unit (the row is not sent)",
                    "的单位为" + says + "，而“" + row.title(saidBy) + "”为" + unit + "；每行只能用一种单位（本行未发送）"));
        }
    }
}
