@NullMarked
package io.tongbao.server.api;

import org.jspecify.annotations.NullMarked;
