package io.tongbao.publisher.files;

import java.util.List;

/**
 * A column of a file.
 *
 * @param name English title, which is also the name of the field it fills
 * @param zh Chinese title
 * @param others Chinese titles that mean the same
 * @param required whether the file must have it and every row must fill it
 */
public record Column(String name, String zh, List<String> others, boolean required) {
    public Column {
        others = List.copyOf(others);
    }

    /** Whether a title means this column. */
    boolean isCalled(Title title) {
        return title.name().equals(name) || title.name().equals(zh) || others.contains(title.name());
    }

    /** Both titles, as in {@code region 地区}. */
    public String label() {
        return name + " " + zh;
    }
}
