/** Alerts (A1 to A3): rules as data, what the facts say of them, and the life of an alert; records and pure functions. */
@NullMarked
package io.tongbao.statistics.alert;

import org.jspecify.annotations.NullMarked;
