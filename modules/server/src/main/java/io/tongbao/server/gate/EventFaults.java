package io.tongbao.server.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is wrong with events, all of it: which event, which attribute, and what would be right. */
final class EventFaults {
    private static final int SHOWN = 20;

    private record Fault(int event, String attribute, String en, String zh) {
        String english() {
            return "event " + event + ": " + attribute + " " + en;
        }

        String chinese() {
            return "第" + event + "个事件：" + attribute + zh;
        }
    }

    private final List<Fault> found = new ArrayList<>();

    /**
     * Adds one.
     *
     * @param event its number, from 1
     * @param attribute at fault
     * @param en goes on after the attribute
     * @param zh the same in Chinese
     */
    void add(int event, String attribute, String en, String zh) {
        found.add(new Fault(event, attribute, en, zh));
    }

    /**
     * Lets nothing pass that is wrong.
     *
     * @throws GateException 400 that tells all, and the first as {@code event} and {@code attribute}
     */
    void requireNone() {
        if (found.isEmpty()) {
            return;
        }
        Map<String, String> first = new LinkedHashMap<>();
        first.put("event", Integer.toString(found.get(0).event()));
        first.put("attribute", found.get(0).attribute());
        String more = found.size() > SHOWN ? "; and " + (found.size() - SHOWN) + " more" : "";
        String moreZh = found.size() > SHOWN ? "；另有" + (found.size() - SHOWN) + "处" : "";
        throw GateException.withFields(
                400,
                first,
                found.stream().limit(SHOWN).map(Fault::english).collect(Collectors.joining("; ")) + more,
                found.stream().limit(SHOWN).map(Fault::chinese).collect(Collectors.joining("；")) + moreZh);
    }
}
