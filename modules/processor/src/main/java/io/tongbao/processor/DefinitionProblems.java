package io.tongbao.processor;

import io.tongbao.contracts.ReferenceChange;
import io.tongbao.statistics.DefinitionException;
import io.tongbao.statistics.Indicator;
import io.tongbao.statistics.Membership;
import io.tongbao.statistics.Problem;
import org.jspecify.annotations.Nullable;

/** Why reference data is refused, in Chinese and English. */
final class DefinitionProblems {
    private static final String CHECK = "DEFINITION";

    private DefinitionProblems() {}

    /**
     * Versions count up, so that a definition never goes back to what it was; null where it is the next.
     *
     * @param standing version that stands; 0 for none
     */
    static @Nullable Problem ofVersion(ReferenceChange change, int standing) {
        int version = change.getVersion();
        if (version > standing) {
            return null;
        }
        String what = change.getKind() + " " + change.getCode();
        String right = standing + 1 + " or higher";
        return new Problem(
                CHECK,
                "version",
                Integer.toString(version),
                standing == 0
                        ? what + ", version '" + version + "': must be " + right
                        : what + ", version '" + version + "': version " + standing
                                + " stands and says something else; a change must have version " + right,
                standing == 0
                        ? what + "的版本号“" + version + "”有误，应不小于1"
                        : what + "的版本号“" + version + "”有误：现行版本为" + standing + "，内容不同；变更的版本号应不小于" + (standing + 1));
    }

    /** What no table of the database can hold; null where there is none. */
    static @Nullable Problem ofText(ReferenceChange change) {
        if (change.getCode().isBlank()) {
            return new Problem(
                    CHECK,
                    "code",
                    change.getCode(),
                    change.getKind() + ", code '': must be given",
                    change.getKind() + "缺少代码");
        }
        return change.toString().contains("\\u0000")
                ? new Problem(
                        CHECK,
                        "code",
                        change.getCode().replace('\0', '\uFFFD'),
                        change.getKind() + " " + change.getCode().replace('\0', '\uFFFD')
                                + ": text must not contain the character NUL",
                        "文字中不得含有空字符（NUL）")
                : null;
    }

    /** More than a record may hold with what goes with it. */
    static Problem tooLarge(ReferenceChange change, int bytes, int most) {
        String what = change.getKind() + " " + change.getCode();
        return new Problem(
                CHECK,
                "definition",
                null,
                what + " has " + bytes + " bytes; at most " + most + " are possible",
                what + "有" + bytes + "字节，最多" + most + "字节");
    }

    /** A definition that cannot be, by a field or as a whole. */
    static Problem of(ReferenceChange change, DefinitionException wrong) {
        String what = change.getKind() + " " + change.getCode();
        return wrong.field().isEmpty()
                ? new Problem(CHECK, "definition", null, wrong.getMessage(), what + " 有误：" + wrong.zh())
                : new Problem(
                        CHECK,
                        wrong.field(),
                        wrong.value(),
                        wrong.getMessage(),
                        what + " 的字段 " + wrong.field() + " 值“" + wrong.value() + "”有误：" + wrong.zh());
    }

    /** A unit that would make other amounts of what is stored (R4). */
    static Problem unit(Indicator before, Indicator after) {
        return new Problem(
                "R4",
                "unit",
                after.unit(),
                "indicator " + after.code() + ", unit '" + after.unit() + "': must stay " + before.unit()
                        + ", in which all its figures are stored; define another indicator for another unit",
                "指标 " + after.code() + " 的单位“" + after.unit() + "”有误，应仍为" + before.unit()
                        + "：已有数据均按此单位存储；如需其他单位，请另设指标");
    }

    /** A membership that would put a region above itself. */
    static Problem circle(Membership membership, String message) {
        return new Problem(
                "U5",
                "parent",
                membership.parent(),
                message,
                membership.region() + " 在体系 " + membership.hierarchy() + " 中的上级“" + membership.parent()
                        + "”本身就在其下，不得循环隶属；请先终止那条隶属关系");
    }
}
