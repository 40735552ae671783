/** Backups that are whole, and those that are not. */
@NullMarked
package io.tongbao.cli.backup;

import org.jspecify.annotations.NullMarked;
