package io.tongbao.server.page;

/**
 * One of what a reader can choose from.
 *
 * @param value as it stands in an address
 * @param label as people read it
 * @param chosen whether it is what the page shows
 */
public record Choice(String value, String label, boolean chosen) {}
