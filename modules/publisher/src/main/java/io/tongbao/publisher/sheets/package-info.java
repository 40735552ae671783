/** Reads files of any format that a township has (CSV, XLSX, XLS) as sheets of rows of text, within limits. */
@NullMarked
package io.tongbao.publisher.sheets;

import org.jspecify.annotations.NullMarked;
