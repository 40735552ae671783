package io.tongbao.statistics.light;

/** Where a unit stands against a target, and the lists of the best and the worst (T6). */
public enum Light {
    /** On pace. 绿灯. */
    GREEN,
    /** Somewhat behind. 黄灯. */
    YELLOW,
    /** Far behind. 红灯. */
    RED,
    /** On the list of the best. 红榜. */
    RED_LIST,
    /** On the list of the worst. 黑榜. */
    BLACK_LIST,
    /** Not judged. 未亮灯. */
    NONE
}
