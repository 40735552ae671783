package io.tongbao.statistics;

import java.util.List;

/**
 * A member's composite score (K6).
 *
 * @param total what it is ranked by, or why it is not
 * @param items what each item that is due gave, in the scheme's order
 */
public record MemberScore(Candidate total, List<ItemScore> items) {
    public MemberScore {
        items = List.copyOf(items);
    }
}
