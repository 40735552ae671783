/** A group: the region above it, who ranks where, and how far each is with its target. */
@NullMarked
package io.tongbao.server.page.overview;

import org.jspecify.annotations.NullMarked;
