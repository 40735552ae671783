/** Questions to the views, and the one shape of their answers. */
@NullMarked
package io.tongbao.store.query;

import org.jspecify.annotations.NullMarked;
