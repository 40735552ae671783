package io.tongbao.cli;

import io.tongbao.statistics.Language;
import io.tongbao.statistics.Units;
import io.tongbao.statistics.alert.AlertKind;
import io.tongbao.statistics.alert.AlertLevel;
import io.tongbao.statistics.alert.AlertState;
import io.tongbao.statistics.project.PaceJudgement;
import io.tongbao.statistics.project.Stage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Words for the codes of a table's columns. A column of one name holds codes of different lists in different tables; no
 * code is in two of them.
 */
final class CodeWords {
    private static final Map<String, Map<String, InEach>> LISTS = Map.of(
            "level", list(AlertLevel.values(), AlertLevel::zh, AlertLevel::en),
            "state", list(AlertState.values(), AlertState::zh, AlertState::en),
            "kind", list(AlertKind.values(), AlertKind::zh, AlertKind::en),
            "stage", list(Stage.values(), Stage::zh, Stage::en),
            "pace", list(PaceJudgement.values(), PaceJudgement::zh, PaceJudgement::en));
    private static final String UNIT = "unit";

    private record InEach(String zh, String en) {}

    private CodeWords() {}

    /** What a code in a column means, in a language; the code itself where it has no words. */
    static String of(String column, String code, Language language) {
        if (column.equals(UNIT)) {
            return language.of(code, Units.english(code));
        }
        InEach words = LISTS.getOrDefault(column, Map.of()).get(code);
        return words == null ? code : language.of(words.zh(), words.en());
    }

    private static <C extends Enum<C>> Map<String, InEach> list(
            C[] codes, Function<C, String> zh, Function<C, String> en) {
        Map<String, InEach> list = new HashMap<>();
        Arrays.stream(codes).forEach(each -> list.put(each.name(), new InEach(zh.apply(each), en.apply(each))));
        return list;
    }

    /** Whether anything in a column of this name is told in words. */
    static boolean isKnown(String column) {
        return column.equals(UNIT) || LISTS.containsKey(column);
    }
}
