@NullMarked
package io.tongbao.server.table;

import org.jspecify.annotations.NullMarked;
