package io.tongbao.server.sdmx;

/**
 * Something with a code and names.
 *
 * @param id its code
 * @param zh its Chinese name
 * @param en its English name
 */
record Named(String id, String zh, String en) {}
