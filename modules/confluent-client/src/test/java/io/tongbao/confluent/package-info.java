/** Proof that the classes this module carries load and work. */
@NullMarked
package io.tongbao.confluent;

import org.jspecify.annotations.NullMarked;
