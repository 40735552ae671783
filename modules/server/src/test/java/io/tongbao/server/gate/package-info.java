@NullMarked
package io.tongbao.server.gate;

import org.jspecify.annotations.NullMarked;
