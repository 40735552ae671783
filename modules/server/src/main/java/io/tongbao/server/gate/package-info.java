/** The gateway: who may publish what, checks before publishing, and receipts. */
@NullMarked
package io.tongbao.server.gate;

import org.jspecify.annotations.NullMarked;
