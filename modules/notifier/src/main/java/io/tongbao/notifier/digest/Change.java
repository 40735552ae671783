package io.tongbao.notifier.digest;

import org.jspecify.annotations.Nullable;

/**
 * What has changed of one alert since a receiver was told of it last.
 *
 * @param before last step that it was told of; null for none
 * @param now latest step
 */
public record Change(@Nullable Notice before, Notice now) {
    /** What became of the alert. */
    public Turn turn() {
        return Turn.between(before, now);
    }
}
