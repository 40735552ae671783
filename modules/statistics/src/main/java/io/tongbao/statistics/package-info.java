/** The arithmetic of the statistics: records and pure functions that need nothing but the JDK. */
@NullMarked
package io.tongbao.statistics;

import org.jspecify.annotations.NullMarked;
