package io.tongbao.cli.documents;

import org.jspecify.annotations.Nullable;

/**
 * A block of code.
 *
 * @param language the word after its fence, such as {@code sh}
 * @param code what is to be typed
 * @param says what it prints; null where the document does not tell
 */
public record Example(String language, String code, @Nullable String says) {
    Example saying(String text) {
        return new Example(language, code, text);
    }
}
