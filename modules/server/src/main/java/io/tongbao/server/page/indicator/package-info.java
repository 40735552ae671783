/** One indicator over time and units. */
@NullMarked
package io.tongbao.server.page.indicator;

import org.jspecify.annotations.NullMarked;
