package io.tongbao.cli;

/** Language of what people read. */
enum Language {
    /** Chinese. */
    ZH,
    /** English. */
    EN;

    String of(String zh, String en) {
        return this == ZH ? zh : en;
    }
}
