package io.tongbao.statistics.alert;

/**
 * The same in both languages.
 *
 * @param zh Chinese
 * @param en English
 */
public record Words(String zh, String en) {}
