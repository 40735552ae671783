package io.tongbao.store.explain;

import io.tongbao.statistics.UnrankedReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which members of a region have a value on a side, and what the others lack, where the region shows none (U1). */
final class MembersLacking {
    /** Most members named in a line; all of them follow as steps. */
    private static final int MOST_NAMED = 12;

    private final Facts facts;

    MembersLacking(Facts facts) {
        this.facts = facts;
    }

    void tell(Draft draft, Key key, SideName side, List<String> members) {
        List<Words> with = new ArrayList<>();
        List<Words> without = new ArrayList<>();
        boolean any = false;
        for (String member : members) {
            FigureRow row = facts.figure(key.of(member));
            Words name = facts.dictionary().name(member);
            any |= row != null;
            if (row != null && row.side(side).value() != null) {
                with.add(name);
            } else {
                without.add(lacking(name, row, side));
            }
        }
        if (!any) {
            draft.note("本级及下级均未上报", "neither the region nor any member has reported");
            return;
        }
        draft.note("本级未上报", "the region itself has not reported");
        if (!with.isEmpty()) {
            draft.note(
                    "下级有数的：" + zh(with) + "；此口径只在全部下级、或与主口径相同的下级有数时汇总",
                    "members that have it: " + en(with)
                            + "; this side is added up only where all members have it, or the same as the headline");
        }
        if (!without.isEmpty()) {
            draft.note("下级无数的：" + zh(without), "members that lack it: " + en(without));
        }
    }

    private static Words lacking(Words name, @Nullable FigureRow row, SideName side) {
        String forbidden = row == null ? null : row.forbidden();
        String code =
                forbidden != null || row == null ? forbidden : row.side(side).code();
        Words why = Say.reason(Objects.requireNonNullElse(code, UnrankedReason.NOT_REPORTED.name()));
        List<String> months = row == null ? List.of() : row.texts("missing_periods");
        return new Words(
                name.zh() + "（" + why.zh() + (months.isEmpty() ? "" : String.join("、", months)) + "）",
                name.en() + " (" + why.en() + (months.isEmpty() ? "" : ": " + String.join(", ", months)) + ")");
    }

    private static String zh(List<Words> names) {
        String named = names.stream().limit(MOST_NAMED).map(Words::zh).collect(Collectors.joining("、"));
        return names.size() <= MOST_NAMED ? named : named + "等" + names.size() + "个";
    }

    private static String en(List<Words> names) {
        String named = names.stream().limit(MOST_NAMED).map(Words::en).collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMED ? named : named + " and " + (names.size() - MOST_NAMED) + " more";
    }
}
