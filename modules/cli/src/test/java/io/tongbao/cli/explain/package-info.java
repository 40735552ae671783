/** Explanations of what the real topologies computed and the real sink landed. */
@NullMarked
package io.tongbao.cli.explain;

import org.jspecify.annotations.NullMarked;
