/** Alerts, and what is done about them. */
@NullMarked
package io.tongbao.server.page.alerts;

import org.jspecify.annotations.NullMarked;
