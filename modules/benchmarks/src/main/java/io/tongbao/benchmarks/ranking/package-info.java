/** How soon a group is ranked after its reports, beside what others rank with. */
@NullMarked
package io.tongbao.benchmarks.ranking;

import org.jspecify.annotations.NullMarked;
