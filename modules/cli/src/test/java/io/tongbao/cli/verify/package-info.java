/** The stream and the oracle, held against each other. */
@NullMarked
package io.tongbao.cli.verify;

import org.jspecify.annotations.NullMarked;
