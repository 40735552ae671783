/** The {@code tongbao} command: it reads the settings, wires the modules by hand, and speaks to a terminal. */
@NullMarked
package io.tongbao.cli;

import org.jspecify.annotations.NullMarked;
