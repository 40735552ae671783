package io.tongbao.publisher.files;

import io.tongbao.contracts.Definitions;
import io.tongbao.contracts.LightClause;
import io.tongbao.contracts.LightCondition;
import io.tongbao.contracts.LightRuleDefinition;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.publisher.Outgoing;
import io.tongbao.statistics.light.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows into light rules (T6): the rows of a rule stand together in their order and make one piece of reference data.
 * Rows with the same {@code and_group}, one after the other, make one clause, all of whose conditions must hold.
 */
final class LightRuleRows implements RowReader {
    private final RowCells cells;
    private final Set<String> codes = new HashSet<>();
    private @Nullable Rule current;

    /** The rule whose rows are being read. */
    private static final class Rule {
        final String code;
        final Row first;
        final List<LightClause> clauses = new ArrayList<>();
        Row last;
        long order;
        String version = "";

        Rule(String code, Row first) {
            this.code = code;
            this.first = first;
            this.last = first;
        }
    }

    LightRuleRows(Consumer<CellProblem> problems) {
        this.cells = new RowCells(problems);
    }

    @Override
    public Optional<Outgoing> read(Row row) {
        String code = row.cell("rule");
        Rule rule = current;
        Optional<Outgoing> finished = Optional.empty();
        if (rule == null || !rule.code.equals(code)) {
            finished = finish();
            cells.begin();
            rule = new Rule(code, row);
            current = rule;
            if (!codes.add(code)) {
                cells.problem(row, "rule", "has rows further up; keep its rows together", "的其他行在前面，请放在一起");
            }
        }
        for (Column column : Columns.of(FileKind.LIGHT_RULES)) {
            if (column.required() && row.cell(column.name()).isEmpty()) {
                cells.problem(row, column.name(), "is empty; it is needed", "为空，此列必填");
            }
        }
        order(row, rule);
        version(row, rule);
        condition(row, rule);
        rule.last = row;
        return finished;
    }

    @Override
    public Optional<Outgoing> finish() {
        Rule rule = current;
        current = null;
        if (rule == null || !cells.isGood()) {
            return Optional.empty();
        }
        int version = rule.version.isEmpty() ? 0 : Integer.parseInt(rule.version);
        LightRuleDefinition body = LightRuleDefinition.newBuilder()
                .setRuleVersion(version)
                .setClauses(rule.clauses)
                .build();
        cells.define(rule.first, () -> Definitions.lightRule(rule.code, Math.max(1, version), body));
        ReferenceChange change = ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.LIGHT_RULE)
                .setCode(rule.code)
                .setLightRule(body)
                .build();
        return cells.isGood() ? Optional.of(Outgoing.reference(change, rule.first.origin())) : Optional.empty();
    }

    private void order(Row row, Rule rule) {
        String cell = row.cell("order");
        if (!cell.matches("[0-9]{1,6}") || Long.parseLong(cell) <= rule.order) {
            cells.problem(
                    row,
                    "order",
                    "must be a whole number above " + rule.order + ", the one of the row before",
                    "应为大于上一行（" + rule.order + "）的整数");
        } else {
            rule.order = Long.parseLong(cell);
        }
    }

    private void version(Row row, Rule rule) {
        String cell = row.cell("version");
        if (!cell.isEmpty() && !cell.matches("[1-9][0-9]{0,5}")) {
            cells.problem(row, "version", "must be 1, 2, 3 … or empty", "应为1、2、3……或留空");
        } else if (!cell.isEmpty() && rule.version.isEmpty()) {
            rule.version = cell;
        } else if (!cell.isEmpty() && !cell.equals(rule.version)) {
            cells.problem(row, "version", "is not what another row of the rule says", "与同一规则的其他行不一致");
        }
    }

    private void condition(Row row, Rule rule) {
        LightClause clause = clause(row, rule);
        if (!row.cell("subject").equalsIgnoreCase(Subject.OTHERWISE.name())) {
            LightCondition condition = LightCondition.newBuilder().build();
            for (Column column : Columns.of(FileKind.LIGHT_RULES)) {
                cells.fill(row, column, condition);
            }
            condition.setSubject(condition.getSubject().toUpperCase(Locale.ROOT));
            clause.getConditions().add(condition);
        }
        if (cells.isGood()) {
            cells.define(row, () -> Definitions.clause(rule.code, clause));
        }
    }

    /** The clause that the row belongs to: that of the row before where both name the same group. */
    private LightClause clause(Row row, Rule rule) {
        String group = row.cell("and_group");
        String light = row.cell("light").toUpperCase(Locale.ROOT);
        boolean joins = !group.isEmpty() && !rule.clauses.isEmpty() && group.equals(rule.last.cell("and_group"));
        if (!joins) {
            LightClause begun = LightClause.newBuilder()
                    .setConditions(new ArrayList<>())
                    .setLight(light)
                    .build();
            rule.clauses.add(begun);
            return begun;
        }
        LightClause clause = rule.clauses.get(rule.clauses.size() - 1);
        if (!clause.getLight().equals(light)) {
            cells.problem(
                    row, "light", "is not what the row before gives, with which it must hold together", "与同时满足的上一行不一致");
        }
        return clause;
    }
}
