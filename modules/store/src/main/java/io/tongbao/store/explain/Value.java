package io.tongbao.store.explain;

import java.math.BigDecimal;

/**
 * A number that is explained.
 *
 * @param number as carried, unrounded
 * @param unit its unit: the indicator's, {@code %}, {@code 百分点}, {@code 位} of a rank, {@code 分} of a score
 * @param shown as people read it (D1, D2)
 */
public record Value(BigDecimal number, String unit, Words shown) {}
