package io.tongbao.server.page;

import io.tongbao.store.query.Table;
import java.util.function.Supplier;

/**
 * A page made.
 *
 * @param title of the page, in its language
 * @param template that tells it, below {@code src/main/jte}
 * @param page what the template is given
 * @param data the page's rows, which the same address tells as CSV, XLSX and JSON; asked for only by these
 */
public record Shown(String title, String template, Object page, Supplier<Table> data) {
    /** One whose rows the page was made of. */
    public Shown(String title, String template, Object page, Table data) {
        this(title, template, page, () -> data);
    }
}
