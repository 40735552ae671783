/** The sink: results of the processor land in the database exactly once. */
@NullMarked
package io.tongbao.store.sink;

import org.jspecify.annotations.NullMarked;
