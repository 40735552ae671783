package io.tongbao.store.explain;

/** The same in Chinese and English. */
public record Words(String zh, String en) {}
