/** The monthly bulletin 通报: a document, built once from what the database holds, and the forms it is given in. */
@NullMarked
package io.tongbao.server.bulletin;

import org.jspecify.annotations.NullMarked;
