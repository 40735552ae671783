package io.tongbao.server.bulletin;

import io.tongbao.statistics.Language;
import java.util.List;

/**
 * A part of a {@link Document} under a heading of its own.
 *
 * @param name what it is, for programs: {@code overall}, {@code rankings}, {@code targets}, {@code alerts}, {@code
 *     revisions} or {@value #ANNEX}
 * @param heading as people read it
 */
public record Section(String name, String heading, List<Block> blocks) {
    /** Name of the tables at the end, which all have the same columns. */
    public static final String ANNEX = "annex";

    public Section {
        blocks = List.copyOf(blocks);
    }

    /** Whether it is the annex 附表, which is wide and begins on a page of its own. */
    public boolean isAnnex() {
        return name.equals(ANNEX);
    }

    Section shortened(int rows, Language language) {
        return new Section(
                name,
                heading,
                blocks.stream()
                        .map(each -> each instanceof Block.Grid grid ? grid.shortened(rows, language) : each)
                        .toList());
    }
}
