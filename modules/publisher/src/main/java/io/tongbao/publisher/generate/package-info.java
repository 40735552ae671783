/** Makes up loads of any size: the same arguments give the same bytes. */
@NullMarked
package io.tongbao.publisher.generate;

import org.jspecify.annotations.NullMarked;
