package io.tongbao.contracts;

/** Record keys of the topics. */
public final class Keys {
    private Keys() {}

    /** Key of reports and figures: {@code region|indicator}. */
    public static String figure(String region, String indicator) {
        return region + "|" + indicator;
    }

    /** Key of accepted progress reports: {@code region|project}. */
    public static String project(String region, String project) {
        return region + "|" + project;
    }

    /** Key of what is said to be settled: {@code code|kind}. */
    public static String settled(String code, String kind) {
        return code + "|" + kind;
    }

    /** The indicator in a key of reports, figures and targets. */
    public static String indicator(String key) {
        return key.substring(key.indexOf('|') + 1);
    }

    /** The part of a key that decides the partition: all before the first {@code |}. */
    public static String region(String key) {
        int bar = key.indexOf('|');
        return bar < 0 ? key : key.substring(0, bar);
    }
}
