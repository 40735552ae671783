package io.tongbao.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * V02: who may report what. It is for those who know the sender, by its key or by its own ingress topic: gateway and
 * admission. A record on a shared topic names no sender, so the checks behind them cannot ask.
 */
public final class Entitlements {
    /** No list is configured: everybody may report. */
    public static final Entitlements NONE = new Entitlements(List.of());

    private final Map<String, Entitlement> byPublisher = new HashMap<>();

    /**
     * A list of who may report what; an empty one entitles everybody.
     *
     * @throws IllegalArgumentException when a publisher is listed twice
     */
    public Entitlements(Collection<Entitlement> entitlements) {
        for (Entitlement each : entitlements) {
            if (byPublisher.put(each.publisher(), each) != null) {
                throw new IllegalArgumentException(
                        "entitlement, publisher '" + each.publisher() + "': is listed twice; once is right");
            }
        }
    }

    /**
     * What speaks against a report.
     *
     * @param sender who sent it, as authenticated; null where that is not known
     * @param region code of the region that the report is about
     * @param dataClass the report's
     */
    public List<Problem> check(@Nullable String sender, String region, DataClass dataClass) {
        if (byPublisher.isEmpty()) {
            return List.of();
        }
        Entitlement entitlement = sender == null ? null : byPublisher.get(sender);
        if (entitlement == null) {
            String name = sender == null ? "" : sender;
            return List.of(problem(
                    "publisher",
                    sender,
                    null,
                    "publisher '" + name + "' is not on the list of those who may report",
                    "报送方“" + name + "”不在准报名单内"));
        }
        List<Problem> problems = new ArrayList<>();
        if (!entitlement.regions().contains(region)) {
            List<String> own = entitlement.regions().stream().sorted().toList();
            problems.add(problem(
                    "region",
                    region,
                    own.toString(),
                    "publisher '" + sender + "' may not report for region '" + region + "'; its own are " + own,
                    "报送方“" + sender + "”无权报送地区“" + region + "”，其地区为" + own));
        }
        if (!entitlement.dataClasses().contains(dataClass)) {
            List<DataClass> own = entitlement.dataClasses().stream().sorted().toList();
            problems.add(problem(
                    "data_class",
                    dataClass.name(),
                    own.toString(),
                    "publisher '" + sender + "' may not send " + dataClass + " data; it may send " + own,
                    "报送方“" + sender + "”无权报送" + dataClass.zh() + "，可报"
                            + own.stream().map(DataClass::zh).toList()));
        }
        return problems;
    }

    private static Problem problem(
            String field, @Nullable String value, @Nullable String expected, String en, String zh) {
        return new Problem("V02", Severity.REJECT, field, value, expected, en, zh);
    }
}
