/** What tests of the notifier share. */
@NullMarked
package io.tongbao.notifier.testing;

import org.jspecify.annotations.NullMarked;
