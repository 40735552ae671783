package io.tongbao.server.gate;

import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.files.FileKind;
import io.tongbao.store.query.RejectPlace;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody hands in.
 *
 * @param sender who
 * @param kind reports, projects or targets
 * @param body as it came
 * @param mediaType of the body
 * @param file its name; null where it was no file
 * @param key the idempotency key; null where there is none
 * @param explanations that came beside the body
 */
record HandedIn(
        Sender sender,
        FileKind kind,
        byte[] body,
        String mediaType,
        @Nullable String file,
        @Nullable String key,
        Explanations explanations) {
    private static final int RECEIPT_BYTES = 12;

    /** What an operator sends again for somebody, each time anew. */
    static HandedIn again(Sender operator, RejectPlace place, Outgoing row, Instant now) {
        FileKind kind = Stream.of(FileKind.REPORTS, FileKind.PROJECTS, FileKind.TARGETS)
                .filter(each -> row.topic().name().endsWith(each.stem()))
                .findFirst()
                .orElseThrow();
        return new HandedIn(
                operator,
                kind,
                row.value().toString().getBytes(StandardCharsets.UTF_8),
                "application/json",
                null,
                "replay of " + place + " at " + now,
                Explanations.NONE);
    }

    /** SHA-256 of the body, and of its digest with the explanations where there are any, as hexadecimal text. */
    String digest() {
        String digest = HexFormat.of().formatHex(sha256(body));
        String beside = explanations.identity();
        return beside.isEmpty()
                ? digest
                : HexFormat.of().formatHex(sha256((digest + beside).getBytes(StandardCharsets.UTF_8)));
    }

    /** The same for the same sender, kind and idempotency key; without one, for the same body and explanations. */
    String receipt() {
        String identity =
                String.join("\n", sender.name(), kind.stem(), Objects.requireNonNullElseGet(key, this::digest));
        return HexFormat.of().formatHex(sha256(identity.getBytes(StandardCharsets.UTF_8)), 0, RECEIPT_BYTES);
    }

    /** Name as in messages. */
    String name() {
        return file == null ? kind.stem() : file;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
