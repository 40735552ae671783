package io.tongbao.publisher.files;

/**
 * What the lines above a header, or the sheet's name, give for all rows: a region, a period, a unit.
 *
 * @param value as written
 * @param row it stands in; 0 where it is the sheet's name
 * @param position of the cell in its row; -1 where it is the sheet's name
 */
record Given(String value, long row, int position) {}
