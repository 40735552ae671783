package io.tongbao.cli;

import io.tongbao.store.Database;
import io.tongbao.store.query.SubmissionsQuery;
import io.tongbao.store.query.Table;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The trail of submissions out of the database, a stretch at a time, however long it is. */
final class TrailPages implements Iterator<Table> {
    private static final int PAGE = 1_000;

    private final SubmissionsQuery submissions;
    private Table next;

    TrailPages(Database database) {
        this.submissions = new SubmissionsQuery(database);
        this.next = submissions.after(-1, PAGE);
    }

    @Override
    public boolean hasNext() {
        return !next.rows().isEmpty();
    }

    @Override
    public Table next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the trail has no more lines");
        }
        Table page = next;
        next = submissions.after(offset(page, page.rows().size() - 1), PAGE);
        return page;
    }

    /** Its lines, to be checked. */
    Iterator<TrailCheck.Line> lines() {
        return stream()
                .flatMap(page -> IntStream.range(0, page.rows().size()).mapToObj(row -> line(page, row)))
                .iterator();
    }

    private Stream<Table> stream() {
        Iterable<Table> pages = () -> this;
        return StreamSupport.stream(pages.spliterator(), false);
    }

    private static TrailCheck.Line line(Table page, int row) {
        return new TrailCheck.Line(
                offset(page, row), text(page, row, "event"), text(page, row, "chain"), text(page, row, "stored"));
    }

    private static long offset(Table page, int row) {
        return ((Number) Objects.requireNonNull(page.value(row, "source_offset"))).longValue();
    }

    private static String text(Table page, int row, String column) {
        return Objects.toString(page.value(row, column), "");
    }
}
