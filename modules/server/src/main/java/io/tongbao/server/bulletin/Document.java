package io.tongbao.server.bulletin;

import io.tongbao.statistics.Language;
import io.tongbao.statistics.Period;
import io.tongbao.store.query.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin as a document, in words of one language. As of a moment it is a function of the figures known then: no clock, so
 * that the same figures make the same bytes in every form. Told now, the clock says whether its period has ended.
 *
 * @param group code of the group it is about
 * @param period it is about
 * @param moment as known at which everything in it is told; null for now
 * @param title heading of the whole
 * @param lead lines below the heading, such as the edition
 * @param sections in their order; where there is nothing to tell none
 */
public record Document(
        Language language,
        String group,
        Period period,
        @Nullable Moment moment,
        String title,
        List<String> lead,
        List<Section> sections) {
    public Document {
        lead = List.copyOf(lead);
        sections = List.copyOf(sections);
    }

    /** Whether there is nothing to tell of the year up to its period. */
    public boolean isEmpty() {
        return sections.isEmpty();
    }

    /** The same for a screen: of tables so many rows at most, and below them how many more there are. */
    public Document shortened(int rows) {
        return new Document(
                language,
                group,
                period,
                moment,
                title,
                lead,
                sections.stream().map(each -> each.shortened(rows, language)).toList());
    }
}
