/** Reads the files that people publish, with errors that name the cell. */
@NullMarked
package io.tongbao.publisher.files;

import org.jspecify.annotations.NullMarked;
