package io.tongbao.publisher.files;

import io.tongbao.contracts.Definitions;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import io.tongbao.contracts.ScoringItem;
import io.tongbao.contracts.ScoringScheme;
import io.tongbao.publisher.Outgoing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows into composite scores: the rows of a scheme, one for each item, stand together and make one piece of
 * reference data. What belongs to the scheme as a whole may be written once or in every row.
 */
final class SchemeRows implements RowReader {
    private static final List<String> OF_THE_WHOLE = List.of("name_zh", "name_en", "total");

    private final RowCells cells;
    private final Set<String> codes = new HashSet<>();
    private @Nullable Scheme current;

    /** The scheme whose rows are being read. */
    private record Scheme(String code, Row first, ScoringScheme body, Set<String> said) {}

    SchemeRows(Consumer<CellProblem> problems) {
        this.cells = new RowCells(problems);
    }

    @Override
    public Optional<Outgoing> read(Row row) {
        String code = row.cell("scheme");
        Scheme scheme = current;
        Optional<Outgoing> finished = Optional.empty();
        if (scheme == null || !scheme.code().equals(code)) {
            finished = finish();
            cells.begin();
            ScoringScheme body =
                    ScoringScheme.newBuilder().setItems(new ArrayList<>()).build();
            scheme = new Scheme(code, row, body, new HashSet<>());
            current = scheme;
            if (!codes.add(code)) {
                cells.problem(row, "scheme", "has rows further up; keep its rows together", "的其他行在前面，请放在一起");
            }
        }
        item(row, scheme);
        return finished;
    }

    @Override
    public Optional<Outgoing> finish() {
        Scheme scheme = current;
        current = null;
        if (scheme == null || !cells.isGood()) {
            return Optional.empty();
        }
        cells.define(scheme.first(), () -> Definitions.scheme(scheme.code(), scheme.body()));
        ReferenceChange change = ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.SCHEME)
                .setCode(scheme.code())
                .setScheme(scheme.body())
                .build();
        return cells.isGood()
                ? Optional.of(Outgoing.reference(change, scheme.first().origin()))
                : Optional.empty();
    }

    private void item(Row row, Scheme scheme) {
        ScoringItem item = ScoringItem.newBuilder().build();
        for (Column column : Columns.of(FileKind.SCHEMES)) {
            if (OF_THE_WHOLE.contains(column.name())) {
                whole(row, column.name(), scheme);
            } else {
                cells.fill(row, column, item);
            }
        }
        if (cells.isGood()) {
            cells.define(row, () -> Definitions.item(scheme.code(), item));
        }
        scheme.body().getItems().add(item);
    }

    private void whole(Row row, String column, Scheme scheme) {
        String cell = row.cell(column);
        if (!cell.isEmpty() && scheme.said().add(column)) {
            AvroCells.put(scheme.body(), column, cell);
        } else if (!cell.isEmpty() && !cell.equals(AvroCells.text(scheme.body(), column))) {
            cells.problem(row, column, "is not what another row of the scheme says", "与同一方案的其他行不一致");
        }
    }
}
