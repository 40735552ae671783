package io.tongbao.benchmarks.month;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A made-up country whose towns report several indicators once for one month. No two towns have the same growth by an
 * indicator, so that each has a place of its own.
 *
 * @param towns 2 to 900,000
 * @param indicators 1 to 99
 */
record Country(int towns, int indicators) {
    /** What is reported. */
    static final String PERIOD = "2023-01";

    private static final int BASE = 1_000_000;
    private static final int FIRST_TOWN = 100_000;
    private static final long SEED = 5;

    Country {
        if (towns < 2
                || towns > MonthBenchmark.MOST_TOWNS
                || indicators < 1
                || indicators > MonthBenchmark.MOST_INDICATORS) {
            throw new IllegalArgumentException(towns + " towns, " + indicators + " indicators");
        }
    }

    /** Code of a town, from 0 on. */
    static String town(int number) {
        return "x-t" + (FIRST_TOWN + number);
    }

    /** Number of the town that has a code. */
    static int number(String town) {
        return Integer.parseInt(town.substring("x-t".length())) - FIRST_TOWN;
    }

    /** Code of an indicator, from 0 on. */
    static String indicator(int number) {
        return String.format(Locale.ROOT, "i%02d", number);
    }

    /** Code of the ranking of a group by an indicator. */
    static String ranking(String group, int indicator) {
        return group + "-" + indicator(indicator);
    }

    /** The value of each town by an indicator; all of them have the same one a year before. */
    int[] values(int indicator) {
        List<Integer> values = new ArrayList<>(IntStream.range(BASE - towns / 2, BASE - towns / 2 + towns)
                .boxed()
                .toList());
        Collections.shuffle(values, new Random(SEED + indicator));
        return values.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Growth of a value in units of the fourth decimal of a per cent. */
    static int growth(int value) {
        return value - BASE;
    }

    /** A report with its base. */
    static EconomicReport report(int town, int indicator, int value, String period) {
        return EconomicReport.newBuilder()
                .setId(town(town) + "-" + indicator + "-" + period)
                .setRegion(town(town))
                .setIndicator(indicator(indicator))
                .setPeriod(period)
                .setCumulativeValue(Integer.toString(value))
                .setCumulativeBase(Integer.toString(BASE))
                .build();
    }

    /** The key of a report. */
    static String key(int town, int indicator) {
        return Keys.figure(town(town), indicator(indicator));
    }

    /** How many rankings there are. */
    int rankings() {
        int groups = 0;
        for (Scope each : Scope.values()) {
            groups += each.groups(towns);
        }
        return groups * indicators;
    }

    /** The place of each town among those of its group. */
    int[] places(int[] values, Scope scope) {
        List<Integer> best = IntStream.range(0, towns)
                .boxed()
                .sorted((one, other) -> Integer.compare(values[other], values[one]))
                .toList();
        int[] ranked = new int[scope.groups(towns)];
        int[] places = new int[towns];
        for (int town : best) {
            places[town] = ++ranked[scope.group(town)];
        }
        return places;
    }

    /** Definitions as files to publish. */
    List<String> files(Path folder) throws IOException {
        List<String> regions = new ArrayList<>(List.of("code,name_zh,name_en,kind"));
        List<String> memberships = new ArrayList<>(List.of("hierarchy,region,parent"));
        List<String> groups = new ArrayList<>(List.of("group,name_zh,name_en,ancestor,hierarchy,member_kind"));
        List<String> rankings = new ArrayList<>(List.of("ranking,group,indicator,measure,direction,decimals"));
        List<String> defined =
                new ArrayList<>(List.of("code,name_zh,name_en,unit,decimals,growth_decimals,kind,scheme,publishes"));
        for (int town = 0; town < towns; town++) {
            String above = "";
            for (Scope each : Scope.values()) {
                String code = each.region(town);
                if (town == 0 || !code.equals(each.region(town - 1))) {
                    regions.add(code + ",地区" + code + ",Region " + code + "," + each.kind());
                    if (!above.isEmpty()) {
                        memberships.add("statistical," + code + "," + above);
                    }
                    groups.add(code + ",各镇" + code + ",Towns of " + code + "," + code + ",statistical,TOWN");
                    for (int indicator = 0; indicator < indicators; indicator++) {
                        rankings.add(ranking(code, indicator) + "," + code + "," + indicator(indicator)
                                + ",CUMULATIVE_GROWTH,HIGHER,4");
                    }
                }
                above = code;
            }
            regions.add(town(town) + ",镇" + town + ",Town " + town + ",TOWN");
            memberships.add("statistical," + town(town) + "," + above);
        }
        for (int indicator = 0; indicator < indicators; indicator++) {
            defined.add(indicator(indicator) + ",指标" + indicator + ",Indicator " + indicator + ",万元,0,4,FLOW,M12,BOTH");
        }
        return List.of(
                write(folder, "regions", regions),
                write(folder, "memberships", memberships),
                write(folder, "indicators", defined),
                write(folder, "groups", groups),
                write(folder, "rankings", rankings));
    }

    private static String write(Path folder, String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name + ".csv"), lines).toString();
    }
}
