/** What a report costs while group, history and indicators grow. */
@NullMarked
package io.tongbao.benchmarks.cost;

import org.jspecify.annotations.NullMarked;
