/** The routes under {@code /api/v1}: tables of the store as JSON and CSV, and errors that name the field. */
@NullMarked
package io.tongbao.server.api;

import org.jspecify.annotations.NullMarked;
