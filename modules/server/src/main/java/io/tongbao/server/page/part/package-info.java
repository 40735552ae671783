/** What several pages show in the same way. */
@NullMarked
package io.tongbao.server.page.part;

import org.jspecify.annotations.NullMarked;
