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
    static final String RANKING = "towns-output-growth";
    /** What is reported. */
    public static final String INDICATOR = "output";
    /** Of what is measured at once. */
    static final String PERIOD = "2023-01";

    /** Of what is sent before, or over and over. */
    public static final String WARM_UP = "2022-01";

    private static final YearMonth FIRST_MONTH = YearMonth.of(2010, 1);
    private static final int BASE = 10_000;
    private static final long SEED = 11;

    public Zone {
        if (members < 1 || events < members || events % members != 0) {
            throw new IllegalArgumentException(events + " events: as many of each of " + members + " members");
        }
    }

    /**
     * A report of a town.
     *
     * @param cumulative value; the base is {@value #BASE}, so that growth has two decimals
     * @param revision from 0
     */
    public record Event(String region, String period, int cumulative, int revision) {
        int base() {
            return BASE;
        }

        /** Its key on the topic of reports. */
        public String key() {
            return Keys.figure(region, INDICATOR);
        }

        /** As it is sent to us. */
        public EconomicReport report() {
            return EconomicReport.newBuilder()
                    .setId(region + "-" + period + "-" + revision)
                    .setRegion(region)
                    .setIndicator(INDICATOR)
                    .setPeriod(period)
                    .setCumulativeValue(Integer.toString(cumulative))
                    .setCumulativeBase(Integer.toString(base()))
                    .setRevision(Integer.toString(revision))
                    .setNote("corrected")
                    .setExplanation("checked")
                    .build();
        }
    }

    /** All that is measured, in a mixed order. */
    List<Event> measured() {
        return events(PERIOD, 0, events / members, SEED);
    }

    /** One report of each town for a period of its own, the next revision each time. */
    public List<Event> warmUp(int round) {
        return events(WARM_UP, round, round + 1, SEED + round);
    }

    /** One report of each town for each of so many months, one month after the other. */
    public List<Event> months(int count) {
        List<Event> sent = new ArrayList<>();
        for (int month = 0; month < count; month++) {
            sent.addAll(events(FIRST_MONTH.plusMonths(month).toString(), 0, 1, SEED + month));
        }
        return sent;
    }

    private List<Event> events(String period, int from, int to, long seed) {
        int all = (to - from) * members;
        List<Integer> values = new ArrayList<>(
                IntStream.range(BASE - all / 2, BASE - all / 2 + all).boxed().toList());
        Collections.shuffle(values, new Random(seed));
        List<Event> sent = new ArrayList<>();
        for (int revision = from; revision < to; revision++) {
            for (int member = 0; member < members; member++) {
                sent.add(new Event(region(member), period, values.get(sent.size()), revision));
            }
        }
        return sent;
    }

    /** The place of each town when all of these have come. */
    static Map<String, Integer> places(List<Event> sent) {
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
        List<String> regions = new ArrayList<>(List.of("code,name_zh,name_en,kind", "x-zone,区,Zone,ZONE"));
        List<String> memberships = new ArrayList<>(List.of("hierarchy,region,parent"));
        for (int member = 0; member < members; member++) {
            String code = region(member);
            regions.add(code + ",镇" + member + ",Town " + member + ",TOWN");
            memberships.add("statistical," + code + ",x-zone");
        }
        return List.of(
                write(folder, "regions", regions),
                write(folder, "memberships", memberships),
                write(
                        folder,
                        "indicators",
                        List.of(
                                "code,name_zh,name_en,unit,decimals,growth_decimals,kind,scheme,publishes",
                                INDICATOR + ",产值,Output,万元,0,2,FLOW,M12,BOTH")),
                write(
                        folder,
                        "groups",
                        List.of(
                                "group,name_zh,name_en,ancestor,hierarchy,member_kind",
                                "towns,各镇,Towns,x-zone,statistical,TOWN")),
                write(
                        folder,
                        "rankings",
                        List.of(
                                "ranking,group,indicator,measure,direction,decimals",
                                RANKING + ",towns," + INDICATOR + ",CUMULATIVE_GROWTH,HIGHER,2")));
    }

    private static String write(Path folder, String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name + ".csv"), lines).toString();
    }

    private static String region(int member) {
        return "x-t" + (10_000 + member);
    }
}
