/** One unit: all that is known of it in a period. */
@NullMarked
package io.tongbao.server.page.unit;

import org.jspecify.annotations.NullMarked;
