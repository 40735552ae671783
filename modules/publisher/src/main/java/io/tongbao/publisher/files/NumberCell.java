package io.tongbao.publisher.files;

import java.util.regex.Pattern;

/** Numbers as people write them in tables. */
final class NumberCell {
    private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}([,，][0-9]{3})+(\\.[0-9]+)?");

    private NumberCell() {}

    /** Without thousands separators where they stand in threes; anything else as it is, for the checks to judge. */
    static String plain(String cell) {
        return GROUPED.matcher(cell).matches() ? cell.replace(",", "").replace("，", "") : cell;
    }
}
