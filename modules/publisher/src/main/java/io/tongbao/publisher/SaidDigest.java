package io.tongbao.publisher;

import io.tongbao.contracts.Sha256;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a report says, in few digits: part of its id, so that it never changes how they are made. */
final class SaidDigest {
    private static final int DIGITS = 16;

    private SaidDigest() {}

    static String of(List<@Nullable String> texts) {
        String said = texts.stream()
                .map(each -> Objects.requireNonNullElse(each, "") + "\0")
                .collect(Collectors.joining());
        return Sha256.of(said).substring(0, DIGITS);
    }
}
