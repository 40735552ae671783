/**
 * The figures for clients of SDMX: data and structure queries of SDMX REST 3.0 and 2.1, answered as SDMX-CSV 2.0, SDMX-JSON 2.0
 * and SDMX-ML 2.1.
 */
@NullMarked
package io.tongbao.server.sdmx;

import org.jspecify.annotations.NullMarked;
