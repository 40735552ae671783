/** A month of a whole country, from the first report until growth and the ranks of all scopes can be read. */
@NullMarked
package io.tongbao.benchmarks.month;

import org.jspecify.annotations.NullMarked;
