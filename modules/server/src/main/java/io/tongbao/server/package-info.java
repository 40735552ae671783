/** The HTTP server: figures as JSON and CSV, events, health, metrics and the dashboard. */
@NullMarked
package io.tongbao.server;

import org.jspecify.annotations.NullMarked;
