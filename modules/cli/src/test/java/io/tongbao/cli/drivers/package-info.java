/** The real topologies without a broker, for tests that need a whole system and none of its weight. */
@NullMarked
package io.tongbao.cli.drivers;

import org.jspecify.annotations.NullMarked;
