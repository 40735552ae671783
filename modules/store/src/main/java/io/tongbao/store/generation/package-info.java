/** Generations of the computation beside one another: tables of their own, and the switch from one to another. */
@NullMarked
package io.tongbao.store.generation;

import org.jspecify.annotations.NullMarked;
