package io.tongbao.statistics;

import java.util.Locale;

/** A language of what people read. */
public enum Language {
    /** Chinese. */
    ZH(Locale.CHINESE),
    /** English. */
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** For resource bundles and the like. */
    public Locale locale() {
        return locale;
    }

    /** The text in this language. */
    public String of(String zh, String en) {
        return this == ZH ? zh : en;
    }
}
