package io.tongbao.store.explain;

/** The record of an input topic that a report or another input came as: its vintage. */
public record Source(String topic, int partition, long offset) {}
