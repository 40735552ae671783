package io.tongbao.statistics;

import java.util.Locale;
import java.util.Optional;

/** Whose data a report is; in the order in which the classes stand before each other (R2). */
public enum DataClass {
    /** Fed back by the bureau of statistics. */
    OFFICIAL("统计反馈"),
    /** Of a department in charge. */
    DEPARTMENT("部门数据"),
    /** Of the unit itself. */
    SELF_REPORTED("自报");

    private final String zh;

    DataClass(String zh) {
        this.zh = zh;
    }

    /** The Chinese name. */
    public String zh() {
        return zh;
    }

    /** Reads a code (any case, {@code -} or {@code _}) or a Chinese name; empty if it is neither. */
    public static Optional<DataClass> of(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (DataClass each : values()) {
            if (each.name().equals(code) || each.zh.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
