/** The database: its tier, its tables and views, and connections to it. */
@NullMarked
package io.tongbao.store;

import org.jspecify.annotations.NullMarked;
