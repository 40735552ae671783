/** Lights by rules that are data (T6): records and pure functions. */
@NullMarked
package io.tongbao.statistics.light;

import org.jspecify.annotations.NullMarked;
