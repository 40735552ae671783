/** What the doctor makes of what it finds. */
@NullMarked
package io.tongbao.cli.doctor;

import org.jspecify.annotations.NullMarked;
