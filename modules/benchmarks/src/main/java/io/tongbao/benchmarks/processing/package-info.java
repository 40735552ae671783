/** How many reports a second go through the whole topology, beside a topology that does next to nothing. */
@NullMarked
package io.tongbao.benchmarks.processing;

import org.jspecify.annotations.NullMarked;
