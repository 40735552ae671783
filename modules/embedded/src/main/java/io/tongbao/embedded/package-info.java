/**
 * Kafka's broker, a schema registry and PostgreSQL for one machine and for tests. Everything listens on loopback only,
 * keeps its data in a given directory and goes on from there after a clean stop as after a kill -9.
 */
@NullMarked
package io.tongbao.embedded;

import org.jspecify.annotations.NullMarked;
