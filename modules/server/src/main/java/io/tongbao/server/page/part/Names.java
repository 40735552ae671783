package io.tongbao.server.page.part;

import io.tongbao.statistics.Language;
import io.tongbao.statistics.Measure;
import io.tongbao.statistics.MeasureWording;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.Shapes;
import io.tongbao.store.query.Table;
import java.util.Map;
import java.util.stream.Collectors;

/** Names in rows, in a language; in the other, or the code, where that has none. */
public final class Names {
    private Names() {}

    /** Of the row's region. */
    public static String region(Fields row, Language language) {
        return row.text(language.of("region_zh", "region_en"), language.of("region_en", "region_zh"), "region");
    }

    /** Of the row's indicator or scheme. */
    public static String indicator(Fields row, Language language) {
        return row.text(
                language.of("indicator_zh", "indicator_en"), language.of("indicator_en", "indicator_zh"), "indicator");
    }

    /** Of what the row defines. */
    public static String own(Fields row, Language language) {
        return row.text(language.of("name_zh", "name_en"), language.of("name_en", "name_zh"), "code");
    }

    /** Of what each row defines, by its code. */
    public static Map<String, String> byCode(Table defined, Language language) {
        return Fields.of(defined).stream()
                .collect(Collectors.toMap(each -> each.text("code"), each -> own(each, language)));
    }

    /** What is compared of an indicator, without its name, as in 增速. */
    public static String measure(Measure measure, Shapes.Shape shape, Language language) {
        return language.of(
                MeasureWording.zh(measure, shape.kind(), shape.scheme()),
                MeasureWording.en(measure, shape.kind(), shape.scheme()));
    }

    /** What is compared of an indicator, as in 工业增加值增速. */
    public static String compared(String indicator, Measure measure, Shapes.Shape shape, Language language) {
        String what = measure(measure, shape, language);
        return what.isEmpty() ? indicator : indicator + language.of("", ", ") + what;
    }
}
