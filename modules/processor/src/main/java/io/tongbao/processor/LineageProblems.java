package io.tongbao.processor;

import io.tongbao.statistics.Lineage;
import io.tongbao.statistics.Predecessor;
import io.tongbao.statistics.Problem;
import io.tongbao.statistics.Region;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a region cannot have come out of those that it names (G3). */
final class LineageProblems {
    private static final String RULE = "G3";

    private LineageProblems() {}

    /** @param lineage what stands of all other regions; null comes back where nothing is wrong */
    static @Nullable Problem of(Region region, Lineage lineage) {
        if (region.predecessors().isEmpty()) {
            return null;
        }
        String code = region.code();
        if (region.validFrom() == null) {
            return new Problem(
                    RULE,
                    "valid_from",
                    "",
                    "region " + code + ", valid_from '': must be the first day on which it takes the place of "
                            + String.join(", ", region.predecessors()),
                    "地区 " + code + " 有前身（" + String.join("、", region.predecessors()) + "），应填写启用日期 valid_from");
        }
        Set<String> named = new HashSet<>();
        for (String text : region.predecessors()) {
            String each = Predecessor.of(text).region();
            if (!named.add(each)) {
                return predecessor(code, text, "each region once, with its whole share", "各前身只写一次，份额合并");
            }
            if (lineage.origins(each).contains(code)) {
                return predecessor(code, text, "a region that did not come out of " + code, "不由 " + code + " 演变而来的地区");
            }
        }
        return null;
    }

    private static Problem predecessor(String code, String text, String right, String rightZh) {
        return new Problem(
                RULE,
                "predecessors",
                text,
                "region " + code + ", predecessors '" + text + "': must be " + right,
                "地区 " + code + " 的前身“" + text + "”有误，应为：" + rightZh);
    }
}
