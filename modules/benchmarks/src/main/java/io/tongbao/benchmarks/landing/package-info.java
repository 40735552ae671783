/** How fast results land, beside what others land with. */
@NullMarked
package io.tongbao.benchmarks.landing;

import org.jspecify.annotations.NullMarked;
