package io.tongbao.processor;

import io.tongbao.contracts.AlertRuleDefinition;
import io.tongbao.contracts.AlertStates;
import io.tongbao.contracts.AlertStep;
import io.tongbao.contracts.Decision;
import io.tongbao.contracts.ProjectReport;
import io.tongbao.contracts.ReferenceChange;
import io.tongbao.contracts.ReferenceKinds;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Days on which reports, corrections, rules and decisions come as chance will have it. */
final class AlertHistory {
    private static final List<String> REGIONS = List.of("a", "b", "c");
    private static final int MONTHS = 4;

    private final Pipeline live;
    private final Random random;
    private LocalDate day = LocalDate.of(2023, 2, 1);

    private AlertHistory(Pipeline live, Random random) {
        this.live = live;
        this.random = random;
    }

    static void play(Pipeline live, Random random) {
        AlertHistory history = new AlertHistory(live, random);
        history.begin();
        for (int i = 1; i <= 60; i++) {
            live.tick(random.nextInt(3) > 0);
            history.step(i);
        }
        live.tick(true);
        live.today(history.day.toString());
        live.pass(Duration.ofSeconds(30));
    }

    private void begin() {
        live.today(day.toString());
        REGIONS.forEach(each -> live.reference(Events.region(each)));
        live.reference(Events.flow("sales"));
        live.reference(Events.group("units", "a", "b", "c"));
        live.reference(Events.group("pair", "a", "b"));
        live.reference(Events.ranking("by-value", "units", "sales", "CUMULATIVE_VALUE"));
        live.reference(Events.scheme("assessment", "ARITHMETIC", "sales CUMULATIVE_VALUE MIN_MAX 1 REWEIGHT"));
        live.reference(Events.ranking("of-units", "units", "assessment", "SCORE"));
        live.reference(Events.ranking("of-pair", "pair", "assessment", "SCORE"));
        live.reference(falling(1));
        live.reference(rule(
                "late",
                1,
                AlertRuleDefinition.newBuilder()
                        .setKind("REPORT_OVERDUE")
                        .setIndicator("sales")
                        .setGroup("units")
                        .setDueDay(8)));
        live.reference(rule("unstarted", 1, AlertRuleDefinition.newBuilder().setKind("PROJECT_NOT_STARTED")));
        for (String region : REGIONS) {
            live.target(Events.target(region, "sales", "LEVEL", "480").build());
            place(region, "of-units");
            project(region, 1, "APPROVED");
            for (int month = 1; month <= MONTHS; month++) {
                report(region, "2022-0" + month, 40 * month);
            }
        }
    }

    private void step(int number) {
        switch (random.nextInt(10)) {
            case 0 -> {
                day = day.plusDays(1 + random.nextInt(15));
                live.today(day.toString());
            }
            case 1, 2 -> live.today(day.toString());
            case 3 -> decide();
            case 4 -> live.reference(random.nextBoolean() ? falling(1 + number) : drop(1 + number));
            case 5 -> place(REGIONS.get(random.nextInt(3)), random.nextBoolean() ? "of-units" : "of-pair");
            case 6 ->
                project(
                        REGIONS.get(random.nextInt(3)),
                        1 + random.nextInt(Math.min(MONTHS, day.getMonthValue() - 1)),
                        random.nextInt(3) == 0 ? "STARTED" : "APPROVED");
            default -> {
                int month = 1 + random.nextInt(Math.min(MONTHS, day.getMonthValue() - 1));
                report(REGIONS.get(random.nextInt(3)), "2023-0" + month, 25 * month + random.nextInt(30 * month));
            }
        }
    }

    /** What is planned to have started in January, and stands as it was reported until it is reported otherwise. */
    private void project(String region, int month, String stage) {
        live.project(ProjectReport.newBuilder()
                .setId("project" + live.handed.size())
                .setRegion(region)
                .setProject("p")
                .setPeriod("2023-0" + month)
                .setStage(stage)
                .setListVersion("2023")
                .setPlannedStart("2023-01-20")
                .setNote("again")
                .build());
    }

    /** Another letter, perhaps of the same, perhaps of another ranking of scores. */
    private void place(String region, String ranking) {
        live.target(Events.target(region, "assessment", "RANK", Integer.toString(1 + random.nextInt(2)))
                .setRanking(ranking)
                .build());
    }

    private void report(String region, String period, int value) {
        live.report(Events.report(region, "sales", period)
                .setId(region + period + live.handed.size())
                .setCumulativeValue(Integer.toString(value))
                .setNote("again")
                .build());
    }

    private void decide() {
        List<String> open = live.alerts.stream()
                .filter(each -> AlertStates.isOpen(each.getState()))
                .map(AlertStep::getAlertId)
                .toList();
        if (!open.isEmpty()) {
            live.decide(Decision.newBuilder()
                    .setId("d" + live.handed.size())
                    .setKind(random.nextInt(4) == 0 ? "EXEMPT" : "ACKNOWLEDGE")
                    .setAlertId(open.get(random.nextInt(open.size())))
                    .setDecidedBy("Wang")
                    .setDocument("No. 7")
                    .setReason("as decided")
                    .build());
        }
    }

    private ReferenceChange falling(int version) {
        return rule(
                "falling",
                version,
                AlertRuleDefinition.newBuilder()
                        .setKind("NEGATIVE_GROWTH")
                        .setIndicator("sales")
                        .setEscalateAfter(1)
                        .setThreshold(BigDecimal.valueOf(random.nextInt(40) - 20L)));
    }

    private static ReferenceChange drop(int version) {
        return rule(
                "drop",
                version,
                AlertRuleDefinition.newBuilder()
                        .setKind("RANK_DROP")
                        .setRanking("by-value")
                        .setCount(1));
    }

    private static ReferenceChange rule(String code, int version, AlertRuleDefinition.Builder rule) {
        return ReferenceChange.newBuilder()
                .setKind(ReferenceKinds.ALERT_RULE)
                .setCode(code)
                .setVersion(version)
                .setAlertRule(rule.build())
                .build();
    }
}
