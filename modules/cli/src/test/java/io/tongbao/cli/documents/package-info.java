/** Runs the examples of documents with the tools that they are for. */
@NullMarked
package io.tongbao.cli.documents;

import org.jspecify.annotations.NullMarked;
