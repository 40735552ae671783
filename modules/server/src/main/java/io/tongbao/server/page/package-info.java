/** The dashboard: pages made here, whole, in the language of their address; scripts only add charts and live figures. */
@NullMarked
package io.tongbao.server.page;

import org.jspecify.annotations.NullMarked;
