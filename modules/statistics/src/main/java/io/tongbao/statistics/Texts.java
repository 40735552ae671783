package io.tongbao.statistics;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * V03 on the texts of reports, progress reports, target letters and decisions: how long they may be and what they may
 * hold, so that no record outgrows what Kafka and the database take.
 */
public final class Texts {
    /** Most characters of what people write in their own words. */
    public static final int FREE = 2_000;

    /** Most characters of what is put together of codes, or of several numbers. */
    public static final int COMPOSED = 1_000;

    /** Most characters of anything else: codes, names of people, days, numbers. */
    public static final int SHORT = 200;

    private static final Set<String> IN_OWN_WORDS =
            Set.of("note", "explanation", "problems", "name", "reason", "document");
    private static final Set<String> PUT_TOGETHER =
            Set.of("id", "report_id", "alert_id", "origin", "plan_curve", "pace_custom");
    private static final Map<String, String> ZH = Map.ofEntries(
            Map.entry("id", "编号"),
            Map.entry("region", "地区"),
            Map.entry("indicator", "指标"),
            Map.entry("project", "项目代码"),
            Map.entry("name", "名称"),
            Map.entry("period", "期别"),
            Map.entry("unit", "单位"),
            Map.entry("problems", "存在问题"),
            Map.entry("reported_by", "填报人"),
            Map.entry("reported_at", "填报时间"),
            Map.entry("note", "更正说明"),
            Map.entry("explanation", "上报说明"),
            Map.entry("reason", "理由"),
            Map.entry("document", "文件"),
            Map.entry("decided_by", "决定人"));

    private Texts() {}

    /**
     * Checks one text.
     *
     * @param field its column, by which it is known what may be in it
     * @return what is wrong; null where nothing is
     */
    public static @Nullable Problem check(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        String zh = ZH.getOrDefault(field, field);
        int most = most(field);
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            return new Problem(
                    "V03",
                    field,
                    text,
                    field + " has " + length + " characters; at most " + most + " are possible",
                    zh + "有" + length + "个字符，最多" + most + "个");
        }
        String plain = words(field, text).strip(); // codes are taken without what stands around them
        int at = control(plain);
        if (at < 0) {
            return null;
        }
        String code = String.format(Locale.ROOT, "U+%04X", (int) plain.charAt(at));
        return new Problem(
                "V03",
                field,
                text,
                field + " '" + plain + "' has a control character, " + code + ", as its character " + (at + 1)
                        + "; leave it out",
                zh + "“" + plain + "”的第" + (at + 1) + "个字符为控制字符" + code + "，请删除");
    }

    /** The text as it is taken: in people's own words a tab or a line break is a space. */
    public static String words(String field, String text) {
        return IN_OWN_WORDS.contains(field) && text.chars().anyMatch(Texts::isBreak)
                ? text.replaceAll("\r\n|[\t\n\r]", " ")
                : text;
    }

    /** Most characters that a field may have. */
    public static int most(String field) {
        return IN_OWN_WORDS.contains(field) ? FREE : PUT_TOGETHER.contains(field) ? COMPOSED : SHORT;
    }

    static boolean isBreak(int c) {
        return c == '\t' || c == '\n' || c == '\r';
    }

    private static int control(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
