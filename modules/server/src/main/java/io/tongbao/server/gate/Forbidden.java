package io.tongbao.server.gate;

import io.tongbao.publisher.files.Names;
import io.tongbao.statistics.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a sender may publish what it hands in (V02). */
final class Forbidden {
    private static final int MOST_ROWS = 10;
    private static final int MOST_REASONS = 5;

    private Forbidden() {}

    /**
     * The answer to a sender that is not entitled, naming the rows; null where it is. A region that nobody knows is no other
     * sender's: it is a slip, which the checks answer at its cell (V01).
     *
     * @param names of the regions that are known
     */
    static @Nullable GateException answer(Sender sender, List<Line> lines, Names names) {
        Set<String> known = names.regions().stream().map(Names.Named::code).collect(Collectors.toSet());
        Map<Problem, List<String>> found = new LinkedHashMap<>();
        for (Line each : lines) {
            if (each.row() != null) {
                String region = Rehearsal.region(each.row());
                // a code that is not known is found so while reading, and such a row is never published
                boolean isSlip = !known.contains(region) && !each.problems().isEmpty();
                List<Problem> problems =
                        isSlip ? List.of() : sender.forbids(each.row().value());
                problems.forEach(why ->
                        found.computeIfAbsent(why, key -> new ArrayList<>()).add(each.place()));
            }
        }
        return found.isEmpty() ? null : new GateException(403, text(found, true), text(found, false));
    }

    private static String text(Map<Problem, List<String>> found, boolean english) {
        String all = found.entrySet().stream()
                .limit(MOST_REASONS)
                .map(each -> reason(each.getKey(), each.getValue(), english))
                .collect(Collectors.joining(english ? "; " : "；"));
        int more = found.size() - MOST_REASONS;
        return more <= 0 ? all : all + (english ? "; and " + more + " more" : "；另有" + more + "处");
    }

    private static String reason(Problem why, List<String> places, boolean english) {
        String rows = places.stream().limit(MOST_ROWS).collect(Collectors.joining(english ? "; " : "；"));
        int more = places.size() - MOST_ROWS;
        return english
                ? why.check() + ": " + why.messageEn() + " (" + rows + (more > 0 ? "; and " + more + " more" : "") + ")"
                : why.check() + "：" + why.messageZh() + "（" + rows + (more > 0 ? "等" + places.size() + "行" : "") + "）";
    }
}
