package io.tongbao.statistics;

import java.math.BigDecimal;

/**
 * A unit of measurement.
 *
 * @param code as it is shown, such as 万元
 * @param english what English text calls it, such as 10k yuan
 * @param dimension units of one dimension convert into each other
 * @param factor its size in the dimension's smallest step; a whole number wherever conversion may be asked for
 * @param count whether it counts things, so that values are whole and not negative (V03)
 */
public record Unit(String code, String english, String dimension, BigDecimal factor, boolean count) {}
