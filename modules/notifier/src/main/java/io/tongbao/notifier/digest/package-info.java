/** What a receiver is told, and how it reads: pure functions. */
@NullMarked
package io.tongbao.notifier.digest;

import org.jspecify.annotations.NullMarked;
