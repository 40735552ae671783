/** How soon what is published can be read. */
@NullMarked
package io.tongbao.benchmarks.freshness;

import org.jspecify.annotations.NullMarked;
