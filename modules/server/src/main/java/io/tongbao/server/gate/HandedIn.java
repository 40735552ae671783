package io.tongbao.server.gate;

import io.tongbao.contracts.Sha256;
import io.tongbao.publisher.Outgoing;
import io.tongbao.publisher.files.FileKind;
import io.tongbao.store.query.RejectPlace;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
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
 * @param events that the body is made of; empty where it is a table
 */
record HandedIn(
        Sender sender,
        FileKind kind,
        byte[] body,
        String mediaType,
        @Nullable String file,
        @Nullable String key,
        Explanations explanations,
        List<CloudEvent> events) {
    private static final int RECEIPT_DIGITS = 24;

    HandedIn {
        events = List.copyOf(events);
    }

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
                Explanations.NONE,
                List.of());
    }

    /**
     * SHA-256 of the body, or of what its events say, and of that with the explanations where there are any, as
     * hexadecimal text.
     */
    String digest() {
        String digest = events.isEmpty() ? Sha256.of(body) : CloudEvent.digest(events);
        String beside = explanations.identity();
        return beside.isEmpty() ? digest : Sha256.of(digest + beside);
    }

    /** The same for the same sender, kind and idempotency key; without one, for the same body and explanations. */
    String receipt() {
        String identity =
                String.join("\n", sender.name(), kind.stem(), Objects.requireNonNullElseGet(key, this::digest));
        return Sha256.of(identity).substring(0, RECEIPT_DIGITS);
    }

    /** Name as in messages. */
    String name() {
        return file == null ? kind.stem() : file;
    }
}
