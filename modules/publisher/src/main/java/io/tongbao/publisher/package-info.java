/** Sends reports and reference data to Kafka, once each, and tells what became of them. */
@NullMarked
package io.tongbao.publisher;

import org.jspecify.annotations.NullMarked;
