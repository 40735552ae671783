/** Who has reported a period, and who is late. */
@NullMarked
package io.tongbao.server.page.completeness;

import org.jspecify.annotations.NullMarked;
