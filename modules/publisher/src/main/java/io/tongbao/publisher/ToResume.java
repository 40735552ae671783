package io.tongbao.publisher;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a journal keeps of a run so that it can be resumed without being told again.
 *
 * @param files that are published; none where they cannot be read again
 * @param ingress name of the publisher to whose ingress topic they go; null: to the shared topics
 */
public record ToResume(List<Path> files, @Nullable String ingress) {
    /** A run that goes on only when its command is typed again. */
    public static final ToResume NOTHING = new ToResume(List.of(), null);

    public ToResume {
        files = List.copyOf(files);
    }
}
