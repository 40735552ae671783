package io.tongbao.cli;

/** The command was called wrongly, or before what it needs was there; the message says what to do. Status 2. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }

    UsageException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Refuses a number below 1, such as {@code --limit 0}. */
    static void requireAtLeastOne(String option, int number) {
        if (number < 1) {
            throw new UsageException(option + " " + number + ": must be 1 or more / 应为1或以上");
        }
    }
}
