package io.tongbao.statistics;

import org.jspecify.annotations.Nullable;

/**
 * One reason for which a report is refused.
 *
 * @param check the check or rule, such as {@code V03} or {@code R2}
 * @param field the column, such as {@code cumulative_value}
 * @param value the offending text; null where there was none
 * @param messageEn what is wrong and what would be right, in English
 * @param messageZh the same in Chinese
 */
public record Problem(String check, String field, @Nullable String value, String messageEn, String messageZh) {}
