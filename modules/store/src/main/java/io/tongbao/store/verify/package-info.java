/** Sets what was landed beside what the rules give when they are computed once more in SQL. */
@NullMarked
package io.tongbao.store.verify;

import org.jspecify.annotations.NullMarked;
