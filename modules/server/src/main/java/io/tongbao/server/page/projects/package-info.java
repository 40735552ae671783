/** Projects: how far they are, against their plans. */
@NullMarked
package io.tongbao.server.page.projects;

import org.jspecify.annotations.NullMarked;
