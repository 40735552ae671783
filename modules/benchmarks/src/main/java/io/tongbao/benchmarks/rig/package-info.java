/** Broker, registry and databases that benchmarks run on, and the processes that are measured on them. */
@NullMarked
package io.tongbao.benchmarks.rig;

import org.jspecify.annotations.NullMarked;
