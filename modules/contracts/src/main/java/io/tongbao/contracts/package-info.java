/** What goes over Kafka: Avro contracts, the topic catalogue, the registry and the codecs. */
@NullMarked
package io.tongbao.contracts;

import org.jspecify.annotations.NullMarked;
