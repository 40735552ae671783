package io.tongbao.publisher.files;

import java.util.Locale;

/**
 * A column of a file.
 *
 * @param name English title, which is also the name of the field it fills
 * @param zh Chinese title
 * @param required whether the file must have it and every row must fill it
 */
public record Column(String name, String zh, boolean required) {
    /** Whether a title, as written in a file, means this column. */
    boolean isCalled(String title) {
        String plain = title.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        return plain.equals(name) || plain.equals(zh);
    }

    /** Both titles, as in {@code region 地区}. */
    public String label() {
        return name + " " + zh;
    }
}
