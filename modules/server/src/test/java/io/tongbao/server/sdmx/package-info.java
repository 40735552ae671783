@NullMarked
package io.tongbao.server.sdmx;

import org.jspecify.annotations.NullMarked;
