package io.tongbao.server.page.unit;

import io.tongbao.server.page.Asked;
import io.tongbao.server.page.Choice;
import io.tongbao.server.page.Knowledge;
import io.tongbao.server.page.PageException;
import io.tongbao.server.page.part.Names;
import io.tongbao.server.page.part.Rankings;
import io.tongbao.statistics.Language;
import io.tongbao.store.query.Fields;
import io.tongbao.store.query.ReferenceQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The units that a page offers, the region above them first, under the names that they had; and the one that it is of. */
final class UnitChoices {
    private final Map<String, String> names;
    private final String region;
    private final boolean isMember;

    private UnitChoices(Map<String, String> names, String region, boolean isMember) {
        this.names = names;
        this.region = region;
        this.isMember = isMember;
    }

    /**
     * Those of the group, with the one asked for, whosever it is; else the first is chosen.
     *
     * @throws PageException where there is no such region
     */
    static UnitChoices of(Asked asked, Rankings rankings) {
        Knowledge knowledge = asked.knowledge();
        Language language = asked.language();
        ReferenceQuery reference = new ReferenceQuery(knowledge.database());
        Map<String, String> names = named(knowledge, reference, rankings, language);
        String text = asked.text("region");
        String region = text == null ? names.keySet().iterator().next() : text;
        boolean isMember = names.containsKey(region);
        if (names.getOrDefault(region, "").isEmpty()) {
            names.put(
                    region,
                    Fields.of(reference.region(region)).stream()
                            .findFirst()
                            .map(each -> Names.own(each, language))
                            .orElseThrow(() -> PageException.notThere(
                                    "没有地区“" + region + "”", "there is no region '" + region + "'")));
        }
        if (knowledge.moment() != null) {
            Fields.of(reference.regionsAsOf(knowledge.moment(), names.keySet()))
                    .forEach(each -> names.put(each.text("code"), Names.own(each, language)));
        }
        return new UnitChoices(names, region, isMember);
    }

    private static Map<String, String> named(
            Knowledge knowledge, ReferenceQuery reference, Rankings rankings, Language language) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> members = new TreeMap<>();
        Fields.of(knowledge.regionsOf(rankings.chosen().group()))
                .forEach(each -> members.put(each.text("code"), Names.own(each, language)));
        String ancestor = rankings.ancestor();
        if (!ancestor.isEmpty()) {
            Fields.of(reference.region(ancestor)).forEach(each -> names.put(ancestor, Names.own(each, language)));
        }
        names.putAll(members);
        return names;
    }

    /** The code of the one that the page is of. */
    String region() {
        return region;
    }

    String name() {
        return Objects.requireNonNull(names.get(region));
    }

    /** Whether it is, or was, of the group or the region above; of another group's member all ranks are told. */
    boolean isMember() {
        return isMember;
    }

    List<Choice> choices() {
        return names.entrySet().stream()
                .map(each ->
                        new Choice(each.getKey(), each.getValue(), each.getKey().equals(region)))
                .toList();
    }
}
