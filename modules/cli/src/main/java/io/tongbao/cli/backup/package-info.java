/** Copies what cannot be computed again to files, and back. */
@NullMarked
package io.tongbao.cli.backup;

import org.jspecify.annotations.NullMarked;
