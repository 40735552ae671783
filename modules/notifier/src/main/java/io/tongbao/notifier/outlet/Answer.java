package io.tongbao.notifier.outlet;

import java.time.Duration;

/**
 * What became of a message.
 *
 * @param outcome taken, to be sent again, or refused
 * @param text of the other side, or what went wrong; never with a key in it
 * @param pause that must pass before it is sent again, at least
 * @param missed addresses that did not get a message that was taken, as the other side has them; empty for none
 */
public record Answer(Outcome outcome, String text, Duration pause, String missed) {
    /** Robots count by the minute. */
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int LONGEST = 500;

    /** What a message can come to. */
    public enum Outcome {
        /** The other side has it. */
        TAKEN,
        /** It may be taken later as it is. */
        LATER,
        /** It is not taken before somebody changes something. */
        REFUSED
    }

    public Answer {
        text = cut(text);
        missed = cut(missed);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…"
                : text;
    }

    static Answer taken(String text) {
        return new Answer(Outcome.TAKEN, text, Duration.ZERO, "");
    }

    /** Taken, but not for each address. */
    static Answer partly(String text, String missed) {
        return new Answer(Outcome.TAKEN, text, Duration.ZERO, missed);
    }

    static Answer later(String text) {
        return new Answer(Outcome.LATER, text, Duration.ZERO, "");
    }

    /** Later, as there were too many messages. */
    static Answer tooMany(String text) {
        return new Answer(Outcome.LATER, text, WINDOW, "");
    }

    static Answer refused(String text) {
        return new Answer(Outcome.REFUSED, text, Duration.ZERO, "");
    }
}
