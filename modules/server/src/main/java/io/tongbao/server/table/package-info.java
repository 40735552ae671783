/** Tables as files: rows are written as they come, so that a file may be larger than the memory. */
@NullMarked
package io.tongbao.server.table;

import org.jspecify.annotations.NullMarked;
