package io.tongbao.benchmarks.faults;

import io.tongbao.contracts.EconomicReport;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.TargetLetter;
import io.tongbao.statistics.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;

/**
 * What the towns of a zone send, month by month, the same for the same seed. Within a round nothing is told twice of one
 * figure, so that the steps of alerts do not depend on when they are judged.
 *
 * @param seed of all figures
 */
record Script(long seed) {
    static final int TOWNS = 8;
    /** Has targets. */
    static final String BUDGET = "budget";
    /** Whose falling raises alerts. */
    static final String OUTPUT = "output";
    /** Is late, and retracted. */
    static final String RETAIL = "retail";

    private static final YearMonth FIRST = YearMonth.of(2015, 1);
    private static final List<String> INDICATORS = List.of(BUDGET, OUTPUT, RETAIL);
    private static final int YEAR_PLAN = 24_000;
    /** How far from plan figures lie, in thousandths, either way: enough that lights and growth change. */
    private static final int SPREAD = 60;

    /** Definitions as files to publish. */
    List<String> definitions(Path folder) throws IOException {
        List<String> regions = new ArrayList<>(List.of("code,name_zh,name_en,kind", "x-f,试验区,Zone,ZONE"));
        List<String> memberships = new ArrayList<>(List.of("hierarchy,region,parent"));
        for (int town = 0; town < TOWNS; town++) {
            regions.add(town(town) + ",镇" + town + ",Town " + town + ",TOWN");
            memberships.add("management," + town(town) + ",x-f");
        }
        List<String> indicators = new ArrayList<>(List.of(
                "code,name_zh,name_en,unit,decimals,growth_decimals,kind,scheme,publishes,additive,rollup_hierarchy"));
        List<String> rankings = new ArrayList<>(List.of("ranking,group,indicator,measure,direction,decimals"));
        for (String each : INDICATORS) {
            indicators.add(each + "," + each + "," + each + ",万元,0,1,FLOW,M12,BOTH,true,management");
            rankings.add("towns-" + each + ",towns," + each + ",CUMULATIVE_GROWTH,HIGHER,1");
        }
        return List.of(
                write(folder, "regions", regions),
                write(folder, "memberships", memberships),
                write(folder, "indicators", indicators),
                write(
                        folder,
                        "groups",
                        List.of(
                                "group,name_zh,name_en,ancestor,hierarchy,member_kind",
                                "towns,各镇,Towns,x-f,management,TOWN")),
                write(folder, "rankings", rankings),
                write(
                        folder,
                        "alert_rules",
                        List.of(
                                "rule,kind,name_zh,name_en,indicator,group,level,escalate_after,clear_after",
                                "falling-output,NEGATIVE_GROWTH,产值负增长,Output falls," + OUTPUT + ",towns,BLUE,2,1")));
    }

    private static String write(Path folder, String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name + ".csv"), lines).toString();
    }

    /** The target letters of the first year. */
    List<SpecificRecord> letters() {
        return letters(FIRST.getYear());
    }

    private static List<SpecificRecord> letters(int year) {
        List<SpecificRecord> letters = new ArrayList<>();
        for (int town = 0; town < TOWNS; town++) {
            letters.add(letter(town, year, 1, YEAR_PLAN));
        }
        return letters;
    }

    private static TargetLetter letter(int town, int year, int version, int value) {
        return TargetLetter.newBuilder()
                .setRegion(town(town))
                .setIndicator(BUDGET)
                .setYear(Integer.toString(year))
                .setKind("LEVEL")
                .setValue(Integer.toString(value))
                .setUnit("万元")
                .setPace("LINEAR")
                .setVersion(Integer.toString(version))
                .build();
    }

    /** What all report in a month, counted from 0, but for the one that is late; and how projects go on. */
    List<SpecificRecord> month(int number) {
        List<SpecificRecord> sent = new ArrayList<>();
        for (String indicator : INDICATORS) {
            for (int town = 0; town < TOWNS; town++) {
                if (!indicator.equals(RETAIL) || town != late(number)) {
                    sent.add(report(town, indicator, number, 0));
                }
            }
        }
        for (int town = 0; town < TOWNS; town += 2) {
            sent.add(project(town, number));
        }
        return mixed(sent, number);
    }

    /** What is corrected of a month, what is late, and once a year the letters of the next, once one that is changed. */
    List<SpecificRecord> corrections(int number) {
        List<SpecificRecord> sent = new ArrayList<>();
        for (int town = 0; town < TOWNS; town++) {
            sent.add(report(town, BUDGET, number, 1));
            sent.add(report(town, OUTPUT, number, 1));
        }
        sent.add(report(late(number), RETAIL, number, 0));
        YearMonth month = FIRST.plusMonths(number);
        if (month.getMonthValue() == 11) {
            sent.addAll(letters(month.getYear() + 1));
        }
        return mixed(sent, ~number);
    }

    /** Whose retail figure of the month before is retracted beside the corrections. */
    static String retracted(int number) {
        return town((late(number) + TOWNS / 2) % TOWNS);
    }

    /** A month. */
    static Period period(int number) {
        YearMonth month = FIRST.plusMonths(number);
        return new Period(month.getYear(), month.getMonthValue());
    }

    private static int late(int number) {
        return (number + 3) % TOWNS;
    }

    private EconomicReport report(int town, String indicator, int number, int revision) {
        YearMonth month = FIRST.plusMonths(number);
        long planned = (long) YEAR_PLAN * month.getMonthValue() / 12;
        SplittableRandom random = random(town, INDICATORS.indexOf(indicator), number, revision);
        EconomicReport.Builder report = EconomicReport.newBuilder()
                .setRegion(town(town))
                .setIndicator(indicator)
                .setPeriod(month.toString())
                .setCumulativeValue(Long.toString(planned * (1000 + random.nextInt(-SPREAD, SPREAD)) / 1000))
                .setCumulativeBase(Long.toString(planned * 97 / 100))
                .setRevision(Integer.toString(revision))
                .setDataClass("DEPARTMENT")
                .setExplanation("checked");
        return (revision == 0 ? report : report.setNote("corrected")).build();
    }

    private ProjectReport project(int town, int number) {
        YearMonth month = FIRST.plusMonths(number);
        return ProjectReport.newBuilder()
                .setProject("x-f-p" + town)
                .setName("Bridge " + town)
                .setRegion(town(town))
                .setPeriod(month.toString())
                .setStage("UNDER_CONSTRUCTION")
                .setStageDate(FIRST.atDay(5).toString())
                .setActualStart(FIRST.atDay(5).toString())
                .setTotalInvestment("90000")
                .setYearInvestment(Integer.toString(
                        month.getMonthValue() * 100 + random(town, 9, number, 0).nextInt(50)))
                .setUnit("万元")
                .setRevision("0")
                .build();
    }

    private static String town(int number) {
        return "x-f" + number;
    }

    private SplittableRandom random(int... of) {
        long mixed = seed;
        for (int each : of) {
            mixed = new SplittableRandom(mixed * 31 + each).nextLong();
        }
        return new SplittableRandom(mixed);
    }

    private List<SpecificRecord> mixed(List<SpecificRecord> sent, int round) {
        List<SpecificRecord> left = new ArrayList<>(sent);
        SplittableRandom random = random(7, round);
        return IntStream.range(0, sent.size())
                .mapToObj(unused -> left.remove(random.nextInt(left.size())))
                .toList();
    }
}
