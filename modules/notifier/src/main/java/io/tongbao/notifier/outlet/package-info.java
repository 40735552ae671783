/** Ways to reach people: one small class for each. */
@NullMarked
package io.tongbao.notifier.outlet;

import org.jspecify.annotations.NullMarked;
