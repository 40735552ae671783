package io.tongbao.notifier.receiver;

/** When a receiver gets a digest of what was not told at once. */
public enum Occasion {
    /** Once a day. */
    DAILY,
    /** With each release: of what was known at its moment. */
    RELEASE
}
