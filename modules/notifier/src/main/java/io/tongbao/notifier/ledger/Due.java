package io.tongbao.notifier.ledger;

import io.tongbao.notifier.digest.Notice;
import org.jspecify.annotations.Nullable;

/**
 * A step that a receiver is to be told of now.
 *
 * @param notice what it is told
 * @param silenced whether it was held back when it was looked at last
 * @param release that is the occasion; null for none
 * @param tries that failed so far
 */
record Due(Notice notice, boolean silenced, @Nullable String release, int tries) {}
