/** Databases for the contract tests: the same tests run on every one that this machine has. */
@NullMarked
package io.tongbao.store.testing;

import org.jspecify.annotations.NullMarked;
