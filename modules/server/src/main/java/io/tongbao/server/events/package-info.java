/** Server-sent events: who listens to them, and who tells them. */
@NullMarked
package io.tongbao.server.events;

import org.jspecify.annotations.NullMarked;
