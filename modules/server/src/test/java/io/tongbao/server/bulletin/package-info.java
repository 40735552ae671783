@NullMarked
package io.tongbao.server.bulletin;

import org.jspecify.annotations.NullMarked;
