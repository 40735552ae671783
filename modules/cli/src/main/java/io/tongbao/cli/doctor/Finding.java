package io.tongbao.cli.doctor;

/**
 * What was found of one thing.
 *
 * @param what it is of, such as {@code topic tongbao.reports}
 * @param en in English, with what to do about it where something is to be done
 * @param zh the same in Chinese
 */
public record Finding(Grade grade, String what, String en, String zh) {
    static Finding ok(String what, String en, String zh) {
        return new Finding(Grade.OK, what, en, zh);
    }

    static Finding warning(String what, String en, String zh) {
        return new Finding(Grade.WARNING, what, en, zh);
    }

    static Finding wrong(String what, String en, String zh) {
        return new Finding(Grade.WRONG, what, en, zh);
    }
}
