package io.tongbao.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher may send (V02). It is for those who know the sender, by its key or by its own ingress topic: gateway and
 * admission. A record on a shared topic names no sender, so the checks behind them cannot ask.
 *
 * @param publisher its name
 * @param regions codes of the regions that it reports for
 * @param below those of them that are below another of them: whose targets it may set, as nobody sets its own
 * @param dataClasses whose data it may send
 */
public record Entitlement(String publisher, Set<String> regions, Set<String> below, Set<DataClass> dataClasses) {
    public Entitlement {
        if (publisher.isBlank()) {
            throw new IllegalArgumentException("entitlement, publisher: is blank");
        }
        regions = Set.copyOf(regions);
        below = Set.copyOf(below);
        dataClasses = Set.copyOf(dataClasses);
    }

    /**
     * What speaks against a report, of figures or of a project.
     *
     * @param region code of the region that it is about
     * @param dataClass the report's
     */
    public List<Problem> forbidsReport(String region, DataClass dataClass) {
        List<Problem> problems = new ArrayList<>(forbids(region));
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
     * @param region code of the region whose target it is
     */
    public List<Problem> forbidsTarget(String region) {
        List<Problem> foreign = forbids(region);
        if (!foreign.isEmpty() || below.contains(region)) {
            return foreign;
        }
        return List.of(problem(
                "region",
                region,
                sorted(below).toString(),
                "publisher '" + publisher + "' may not set the target of its own region '" + region
                        + "': a target letter comes from the level above; right is the key of a region above it",
                "报送方“" + publisher + "”不得自定本地区“" + region + "”的目标：目标责任书由上级下达，须用上级地区的密钥"));
    }

    private List<Problem> forbids(String region) {
        if (regions.contains(region)) {
            return List.of();
        }
        List<String> own = sorted(regions);
        return List.of(problem(
                "region",
                region,
                own.toString(),
                "publisher '" + publisher + "' may not report for region '" + region + "'; its own are " + own,
                "报送方“" + publisher + "”无权报送地区“" + region + "”，其地区为" + own));
    }

    private static List<String> sorted(Collection<String> codes) {
        return codes.stream().sorted().toList();
    }

    private static Problem problem(
            String field, @Nullable String value, @Nullable String expected, String en, String zh) {
        return new Problem("V02", Severity.REJECT, field, value, expected, en, zh);
    }
}
