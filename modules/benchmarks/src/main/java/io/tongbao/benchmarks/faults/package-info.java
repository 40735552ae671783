/** Faults on a whole cluster of processes, and whether anything was lost, doubled or computed otherwise by them. */
@NullMarked
package io.tongbao.benchmarks.faults;

import org.jspecify.annotations.NullMarked;
