package io.tongbao.publisher;

/**
 * A record that the broker acknowledged, now or before the run was resumed.
 *
 * @param index its number within the run, from 0
 * @param origin where it came from, as in {@code reports.csv, row 14}
 * @param place where it lies
 */
public record Sent(long index, String origin, Place place) {}
