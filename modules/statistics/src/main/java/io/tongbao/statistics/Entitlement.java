package io.tongbao.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher may send (V02). It is for those who know the sender, by its key or by its own ingress topic: gateway and
 * admission. A record on a shared topic names no sender, so the checks behind them cannot ask.
 *
 * @param publisher its name
 * @param regions codes of the regions that it reports for now, whatever the period
 * @param below those of them that are below another of them: whose targets it may set, as nobody sets its own
 * @param stays when regions were below one of its own: what is of such a time is still its to send, where the region is
 *     below another one by now
 * @param dataClasses whose data it may send
 */
public record Entitlement(
        String publisher, Set<String> regions, Set<String> below, List<Stay> stays, Set<DataClass> dataClasses) {
    private static final int MONTHS = 12;

    public Entitlement {
        if (publisher.isBlank()) {
            throw new IllegalArgumentException("entitlement, publisher: is blank");
        }
        regions = Set.copyOf(regions);
        below = Set.copyOf(below);
        stays = List.copyOf(stays);
        dataClasses = Set.copyOf(dataClasses);
    }

    /**
     * Whether it may report for a region: one that is its own or below it now, or was below it in the period.
     *
     * @param period that is reported; null where it cannot be told: then whenever
     */
    public boolean isFor(String region, @Nullable Period period) {
        return regions.contains(region) || wasBelow(region, each -> period == null || each.covers(period));
    }

    /**
     * What speaks against a report, of figures or of a project.
     *
     * @param region code of the region that it is about
     * @param period that it is about; null where it cannot be told, for which the checks refuse it (V01)
     * @param dataClass the report's
     */
    public List<Problem> forbidsReport(String region, @Nullable Period period, DataClass dataClass) {
        List<Problem> problems = new ArrayList<>();
        if (!isFor(region, period)) {
            problems.add(foreign(region, String.valueOf(period)));
        }
        if (!dataClasses.contains(dataClass)) {
            List<DataClass> own = dataClasses.stream().sorted().toList();
            problems.add(problem(
                    "data_class",
                    dataClass.name(),
                    own.toString(),
                    "publisher '" + publisher + "' may not send " + dataClass + " data; it may send " + own,
                    "报送方“" + publisher + "”无权报送" + dataClass.zh() + "，可报"
                            + own.stream().map(DataClass::zh).toList()));
        }
        return problems;
    }

    /**
     * What speaks against a target letter: it comes from above, so that nobody is measured by a target of its own making.
     *
     * @param region code of the region whose target it is: one that is below its own now, or was in a month of the year
     * @param year of the target; null where it cannot be told, for which the checks refuse it
     */
    public List<Problem> forbidsTarget(String region, @Nullable Integer year) {
        if (below.contains(region) || wasBelow(region, each -> year == null || coversMonthOf(each, year))) {
            return List.of();
        }
        if (!regions.contains(region)) {
            return List.of(foreign(region, String.valueOf(year)));
        }
        return List.of(problem(
                "region",
                region,
                sorted(below).toString(),
                "publisher '" + publisher + "' may not set the target of its own region '" + region
                        + "': a target letter comes from the level above; right is the key of a region above it",
                "报送方“" + publisher + "”不得自定本地区“" + region + "”的目标：目标责任书由上级下达，须用上级地区的密钥"));
    }

    private boolean wasBelow(String region, Predicate<Stay> then) {
        return stays.stream().anyMatch(each -> each.region().equals(region) && then.test(each));
    }

    private static boolean coversMonthOf(Stay stay, int year) {
        return IntStream.rangeClosed(1, MONTHS).anyMatch(month -> stay.covers(new Period(year, month)));
    }

    private Problem foreign(String region, String when) {
        List<String> own = sorted(regions);
        boolean wasOwn = wasBelow(region, each -> true);
        return problem(
                "region",
                region,
                own.toString(),
                "publisher '" + publisher + "' may not report for region '" + region + "'"
                        + (wasOwn ? " in " + when + ", when it was not below its own" : "") + "; its own are " + own,
                "报送方“" + publisher + "”无权报送地区“" + region + "”" + (wasOwn ? when + "的数据（该期不属其下级）" : "") + "，其地区为" + own);
    }

    private static List<String> sorted(Collection<String> codes) {
        return codes.stream().sorted().toList();
    }

    private static Problem problem(
            String field, @Nullable String value, @Nullable String expected, String en, String zh) {
        return new Problem("V02", Severity.REJECT, field, value, expected, en, zh);
    }
}
