/** Targets: pace, attainment, what is still needed, and the outlook for the year's end (T1 to T5); pure functions. */
@NullMarked
package io.tongbao.statistics.targets;

import org.jspecify.annotations.NullMarked;
