package io.tongbao.cli;

import io.tongbao.statistics.Language;
import io.tongbao.store.query.Column;
import io.tongbao.store.query.ColumnType;
import io.tongbao.store.query.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table as people of one language read it. */
final class Localized {
    private static final String ZH = "_zh";
    private static final String EN = "_en";

    private Localized() {}

    /**
     * Some columns only, of what is there in both languages those of one. A name that is missing in it is told in the
     * other, or by its code; of other codes what they mean is told where there are words for it.
     *
     * @param names of columns; one that ends in {@code _zh} stands for the same in the language
     */
    static Table only(Table table, List<String> names, Language language) {
        List<Column> columns = new ArrayList<>();
        List<List<@Nullable Object>> values = new ArrayList<>();
        for (String each : names) {
            if (each.endsWith(ZH)) {
                String what = each.substring(0, each.length() - ZH.length());
                columns.add(new Column(what + language.of(ZH, EN), ColumnType.TEXT));
                values.add(words(table, what, language));
            } else {
                columns.add(table.columns().get(table.index(each)));
                values.add(
                        CodeWords.isKnown(each)
                                ? table.values(each).stream()
                                        .map(code -> meaning(each, code, language))
                                        .toList()
                                : table.values(each));
            }
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            List<@Nullable Object> cells = new ArrayList<>();
            for (List<@Nullable Object> each : values) {
                cells.add(each.get(row));
            }
            rows.add(cells);
        }
        return new Table(columns, rows);
    }

    private static @Nullable Object meaning(String column, @Nullable Object code, Language language) {
        return code instanceof String text ? CodeWords.of(column, text, language) : code;
    }

    private static List<@Nullable Object> words(Table table, String what, Language language) {
        List<String> known = table.columns().stream().map(Column::name).toList();
        List<String> wanted = Stream.of(what + language.of(ZH, EN), what + language.of(EN, ZH), what)
                .filter(known::contains)
                .toList();
        List<@Nullable Object> words = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            int at = row;
            words.add(wanted.stream()
                    .map(each -> Objects.toString(table.value(at, each), ""))
                    .filter(each -> !each.isBlank())
                    .findFirst()
                    .orElse(null));
        }
        return words;
    }
}
