/** Where a figure, a rank or a light comes from. */
@NullMarked
package io.tongbao.server.page.explain;

import org.jspecify.annotations.NullMarked;
