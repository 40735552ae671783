/** The ledger of deliveries in the database, which is also the queue of each receiver. */
@NullMarked
package io.tongbao.notifier.ledger;

import org.jspecify.annotations.NullMarked;
