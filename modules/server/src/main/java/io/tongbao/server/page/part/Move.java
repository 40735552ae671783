package io.tongbao.server.page.part;

import io.tongbao.statistics.Language;
import io.tongbao.statistics.Wording;
import io.tongbao.store.query.Fields;

/**
 * Places moved, or that there is nothing to compare with (K4).
 *
 * @param mark as seen: ▲3, ▼1, –, or · for nothing
 * @param words as read aloud
 * @param direction {@code up}, {@code down} or {@code same}
 */
public record Move(String mark, String words, String direction) {
    /** On the period before, within the year. */
    public static Move onPeriod(Fields row, Language language) {
        return of(row, "moved", "members_differ_previous", language);
    }

    /** On the same period of last year. */
    public static Move onYear(Fields row, Language language) {
        return of(row, "moved_on_year", "members_differ_last_year", language);
    }

    private static Move of(Fields row, String column, String differ, Language language) {
        Integer moved = row.whole(column);
        if (moved == null) {
            return new Move("·", language.of("无可比位次", "nothing to compare with"), "same");
        }
        boolean others = row.isTrue(differ);
        String mark = moved == 0 ? "–" : (moved > 0 ? "▲" : "▼") + Math.abs(moved);
        String words = language.of(Wording.movedZh(moved), Wording.movedEn(moved))
                + (others ? language.of("，当时分组成员不同", ", the group had other members then") : "");
        return new Move(mark + (others ? "*" : ""), words, moved == 0 ? "same" : moved > 0 ? "up" : "down");
    }
}
