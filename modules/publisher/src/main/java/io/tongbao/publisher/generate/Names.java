package io.tongbao.publisher.generate;

import java.util.Locale;

/** Codes of what is made up; numbers count from 0. */
final class Names {
    static final String HIERARCHY = "generated";
    static final String TOP = "x-gen";
    static final String TOWNSHIPS = "gen_townships";
    static final String COUNTIES = "gen_counties";
    static final int TOWNSHIPS_OF_COUNTY = 20;

    private Names() {}

    static String county(int number) {
        return String.format(Locale.ROOT, "%s-c%04d", TOP, number + 1);
    }

    static String township(int number) {
        return String.format(Locale.ROOT, "%s-t%05d", TOP, number + 1);
    }

    static String indicator(int number) {
        String name = Archetype.of(number).name().toLowerCase(Locale.ROOT);
        return String.format(Locale.ROOT, "gen_%s_%03d", name, number + 1);
    }
}
