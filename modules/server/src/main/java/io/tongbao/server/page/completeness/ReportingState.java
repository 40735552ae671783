package io.tongbao.server.page.completeness;

import io.tongbao.statistics.Language;
import java.util.Locale;

/** Whether what is expected is in (V14), told by shape, word and colour. */
enum ReportingState {
    REPORTED("✓", "已报", "reported"),
    LATE("◐", "迟报", "reported late"),
    DUE("○", "待报", "not in yet"),
    OVERDUE("✕", "逾期未报", "overdue"),
    EXCUSED("–", "免报", "excused");

    private final String mark;
    private final String zh;
    private final String en;

    ReportingState(String mark, String zh, String en) {
        this.mark = mark;
        this.zh = zh;
        this.en = en;
    }

    String mark() {
        return mark;
    }

    String words(Language language) {
        return language.of(zh, en);
    }

    String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
