/** Looks at everything that a system needs, and changes nothing. */
@NullMarked
package io.tongbao.cli.doctor;

import org.jspecify.annotations.NullMarked;
