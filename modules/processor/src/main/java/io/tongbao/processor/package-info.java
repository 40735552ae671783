/** The topologies: thin processors around the arithmetic, with state formats and emission policy of their own. */
@NullMarked
package io.tongbao.processor;

import org.jspecify.annotations.NullMarked;
