/** Who is told of what, where and when, as the settings say. */
@NullMarked
package io.tongbao.notifier.receiver;

import org.jspecify.annotations.NullMarked;
