/** The bulletin on a page, with its files. */
@NullMarked
package io.tongbao.server.page.bulletin;

import org.jspecify.annotations.NullMarked;
