/** The inside of the embedded schema registry: Confluent's REST protocol in front of the topic {@code _schemas}. */
@NullMarked
package io.tongbao.embedded.registry;

import org.jspecify.annotations.NullMarked;
