package io.tongbao.benchmarks.ranking;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Towns of one zone that are ranked by the growth of one indicator. Every report has a growth of its own, so that no two
 * places are the same.
 *
 * @param members towns
 * @param events reports, as many of each town
 */
public record Zone(int members, int events) {
    /** What is reported. */
    public static final String INDICATOR = "output";

    static final String RANKING = ranking(INDICATOR);

    /** Of what is measured at once. */
    static final String PERIOD = "2023-01";

    /** Of what is sent before, or over and over. */
    public static final String WARM_UP = "2022-01";

    private static final YearMonth FIRST_MONTH = YearMonth.of(2010, 1);

    /** Of so many reports each has a growth of its own with two decimals, of more with four. */
    private static final int COARSE = 10_000;

    private static final long SEED = 11;

    public Zone {
        if (members < 1 || events < members || events % members != 0) {
            throw new IllegalArgumentException(events + " events: as many of each of " + members + " members");
        }
    }

    /**
     * A report of a town.
     *
     * @param cumulative value
     * @param base of its growth
     * @param revision from 0
     */
    public record Event(String region, String indicator, String period, int cumulative, int base, int revision) {
        /** Its key on the topic of reports. */
        public String key() {
            return Keys.figure(region, indicator);
        }

        /** As it is sent to us. */
        public EconomicReport report() {
            return EconomicReport.newBuilder()
                    .setId(region + "-" + period + "-" + revision)
                    .setRegion(region)
                    .setIndicator(indicator)
                    .setPeriod(period)
                    .setCumulativeValue(Integer.toString(cumulative))
                    .setCumulativeBase(Integer.toString(base))
                    .setRevision(Integer.toString(revision))
                    .setNote("corrected")
                    .setExplanation("checked")
                    .build();
        }
    }

    /** All that is measured, in a mixed order. */
    List<Event> measured() {
        return events(INDICATOR, PERIOD, 0, events / members, SEED);
    }

    /** One report of each town for a period of its own, the next revision each time. */
    public List<Event> warmUp(int round) {
        return round(INDICATOR, WARM_UP, round);
    }

    /** One report of each town for a period, the next revision each time: every place is another one then. */
    public List<Event> round(String indicator, String period, int round) {
        return events(indicator, period, round, round + 1, SEED + round);
    }

    /** One report of each town for each of so many months, one month after the other. */
    public List<Event> months(int count) {
        List<Event> sent = new ArrayList<>();
        for (int month = 0; month < count; month++) {
            sent.addAll(events(INDICATOR, FIRST_MONTH.plusMonths(month).toString(), 0, 1, SEED + month));
        }
        return sent;
    }

    private List<Event> events(String indicator, String period, int from, int to, long seed) {
        int all = (to - from) * members;
        int base = decimals() == 2 ? 10_000 : 1_000_000;
        List<Integer> values = new ArrayList<>(
                IntStream.range(base - all / 2, base - all / 2 + all).boxed().toList());
        Collections.shuffle(values, new Random(seed));
        List<Event> sent = new ArrayList<>();
        for (int revision = from; revision < to; revision++) {
            for (int member = 0; member < members; member++) {
                sent.add(new Event(region(member), indicator, period, values.get(sent.size()), base, revision));
            }
        }
        return sent;
    }

    /** The place of each town when all of these have come. */
    public static Map<String, Integer> places(List<Event> sent) {
        Map<String, Integer> last = new LinkedHashMap<>();
        sent.forEach(each -> last.put(each.region(), each.cumulative()));
        Map<String, Integer> places = new LinkedHashMap<>();
        last.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(each -> places.put(each.getKey(), places.size() + 1));
        return places;
    }

    /** Definitions as files to publish. */
    public List<String> files(Path folder) throws IOException {
        return files(folder, List.of(INDICATOR));
    }

    /** The same for several indicators, by each of which the towns are ranked. */
    public List<String> files(Path folder, List<String> indicators) throws IOException {
        List<String> regions = new ArrayList<>(List.of("code,name_zh,name_en,kind", "x-zone,区,Zone,ZONE"));
        List<String> memberships = new ArrayList<>(List.of("hierarchy,region,parent"));
        for (int member = 0; member < members; member++) {
            String code = region(member);
            regions.add(code + ",镇" + member + ",Town " + member + ",TOWN");
            memberships.add("statistical," + code + ",x-zone");
        }
        List<String> defined =
                new ArrayList<>(List.of("code,name_zh,name_en,unit,decimals,growth_decimals,kind,scheme,publishes"));
        List<String> rankings = new ArrayList<>(List.of("ranking,group,indicator,measure,direction,decimals"));
        for (String indicator : indicators) {
            defined.add(indicator + ",产值,Output,万元,0," + decimals() + ",FLOW,M12,BOTH");
            rankings.add(ranking(indicator) + ",towns," + indicator + ",CUMULATIVE_GROWTH,HIGHER," + decimals());
        }
        return List.of(
                write(folder, "regions", regions),
                write(folder, "memberships", memberships),
                write(folder, "indicators", defined),
                write(
                        folder,
                        "groups",
                        List.of(
                                "group,name_zh,name_en,ancestor,hierarchy,member_kind",
                                "towns,各镇,Towns,x-zone,statistical,TOWN")),
                write(folder, "rankings", rankings));
    }

    /** The ranking of the towns by an indicator. */
    public static String ranking(String indicator) {
        return "towns-" + indicator + "-growth";
    }

    private int decimals() {
        return events <= COARSE ? 2 : 4;
    }

    private static String write(Path folder, String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name + ".csv"), lines).toString();
    }

    private static String region(int member) {
        return "x-t" + (10_000 + member);
    }
}
