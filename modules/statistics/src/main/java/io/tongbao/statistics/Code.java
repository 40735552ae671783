package io.tongbao.statistics;

/** What a code may look like: codes are joined by {@code |} in keys. */
public final class Code {
    private static final int LONGEST = 120;

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
        boolean bad = code.length() > LONGEST
                || code.chars().anyMatch(c -> c == '|' || Character.isISOControl(c) || Character.isWhitespace(c));
        if (bad) {
            throw new DefinitionException(
                    of,
                    "code",
                    code,
                    "must have no |, no spaces and at most " + LONGEST + " characters",
                    "不得含有“|”和空格，且不超过" + LONGEST + "个字符");
        }
    }
}
