package io.tongbao.store.sink;

/**
 * What a batch changed.
 *
 * @param rows written or changed; 0 for a replay
 * @param poison records put aside
 */
public record Landed(long rows, int poison) {}
