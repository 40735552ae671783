package io.tongbao.store.query;

/** A column of a {@link Table}: its name in the view and what its values are. */
public record Column(String name, ColumnType type) {}
