/** What keeps a database well over the years, done by hand or by cron: compression, statistics, the way to a higher tier. */
@NullMarked
package io.tongbao.store.upkeep;

import org.jspecify.annotations.NullMarked;
