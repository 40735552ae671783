/** Where a figure, a rank or a score comes from: a tree of steps down to the accepted reports. */
@NullMarked
package io.tongbao.store.explain;

import org.jspecify.annotations.NullMarked;
