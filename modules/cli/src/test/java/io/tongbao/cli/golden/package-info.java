/** Golden cases: JSON files of events in and rows out, played on the test driver and on the real stack. */
@NullMarked
package io.tongbao.cli.golden;

import org.jspecify.annotations.NullMarked;
