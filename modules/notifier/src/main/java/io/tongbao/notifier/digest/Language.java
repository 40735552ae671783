package io.tongbao.notifier.digest;

import java.util.Locale;

/** Languages that people are told in. */
public enum Language {
    /** Chinese. */
    ZH(Locale.CHINESE),
    /** English. */
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }
}
