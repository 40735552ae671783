package io.tongbao.statistics;

/** What a code may look like: codes are joined by {@code |} in keys, and those of regions are written in lists. */
public final class Code {
    private static final int LONGEST = 120;
    private static final String SEPARATORS = ",;，；、";

    private Code() {}

    /**
     * Checks a code.
     *
     * @param of what it is the code of, for the message
     * @throws DefinitionException with what would be right
     */
    public static void require(String of, String code) {
        if (code.isBlank()) {
            throw new DefinitionException(of, "code", code, "is blank; a code is needed", "为空，应填写代码");
        }
        if (!isCode(code)) {
            throw new DefinitionException(
                    of,
                    "code",
                    code,
                    "must have no |, no spaces and at most " + LONGEST + " characters",
                    "不得含有“|”和空格，且不超过" + LONGEST + "个字符");
        }
    }

    /**
     * Checks the code of a region.
     *
     * @throws DefinitionException with what would be right
     */
    public static void requireRegion(String code) {
        if (!code.isBlank() && !isRegion(code)) {
            throw new DefinitionException(
                    "region",
                    "code",
                    code,
                    "must have no |, no spaces, commas or semicolons and at most " + LONGEST + " characters",
                    "不得含有“|”、空格、逗号、分号和顿号，且不超过" + LONGEST + "个字符");
        }
        require("region", code);
    }

    /** Whether a region can have this code: a list of codes that is parted by something else is none. */
    static boolean isRegion(String code) {
        return !code.isBlank() && isCode(code) && code.chars().noneMatch(c -> SEPARATORS.indexOf(c) >= 0);
    }

    private static boolean isCode(String code) {
        return code.length() <= LONGEST
                && code.chars().noneMatch(c -> c == '|' || Character.isISOControl(c) || Character.isWhitespace(c));
    }
}
