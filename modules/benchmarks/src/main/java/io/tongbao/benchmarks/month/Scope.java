package io.tongbao.benchmarks.month;

import java.util.Locale;

/** How far a town is compared: with all others of its country, province, prefecture or county. */
enum Scope {
    COUNTRY(Integer.MAX_VALUE, "n", "COUNTRY"),
    PROVINCE(1_260, "v", "PROVINCE"),
    PREFECTURE(126, "p", "PREFECTURE"),
    COUNTY(14, "c", "COUNTY");

    private final int towns;
    private final String letter;
    private final String kind;

    Scope(int towns, String letter, String kind) {
        this.towns = towns;
        this.letter = letter;
        this.kind = kind;
    }

    /** Code of the region that a town lies in, which is that of the group of the towns in it too. */
    String region(int town) {
        return "x-" + letter + String.format(Locale.ROOT, "%05d", group(town));
    }

    /** Number of that region. */
    int group(int town) {
        return town / towns;
    }

    /** How many regions of so many towns there are. */
    int groups(int all) {
        return group(all - 1) + 1;
    }

    /** Kind of the region. */
    String kind() {
        return kind;
    }

    /** Of the group of that code. */
    static Scope of(String group) {
        for (Scope each : values()) {
            if (group.startsWith("x-" + each.letter)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no group of a country is called " + group);
    }
}
