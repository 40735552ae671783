package io.tongbao.notifier.digest;

import io.tongbao.statistics.Language;
import org.jspecify.annotations.Nullable;

/**
 * Something with a code and names.
 *
 * @param code never empty
 * @param zh Chinese name; null where it has none
 * @param en English name; null where it has none
 */
public record Names(String code, @Nullable String zh, @Nullable String en) {
    /** Its name in a language; else in the other, else the code. */
    public String in(Language language) {
        String first = language == Language.ZH ? zh : en;
        String second = language == Language.ZH ? en : zh;
        return first != null ? first : second != null ? second : code;
    }
}
