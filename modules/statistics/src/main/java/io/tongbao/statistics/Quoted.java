package io.tongbao.statistics;

/** What a sender wrote, as messages and rejects show it: no longer than asked for, and nothing in it that cannot be seen. */
public final class Quoted {
    /** Most characters of a value that a check found fault with. */
    static final int VALUE = 200;

    /** Most characters of a message. */
    static final int MESSAGE = 2_000;

    /** Where Unicode has the pictures of the control characters, in their order. */
    private static final int PICTURES = 0x2400;

    private static final int PICTURE_OF_DELETE = 0x2421;
    private static final int DELETE = 0x7F;

    private Quoted() {}

    /**
     * The text, cut behind {@code most} characters and then ended by …; a control character but tab and line break stands
     * as its picture, such as ␀, since no table of the database holds NUL.
     */
    public static String of(String text, int most) {
        boolean isLong = text.length() > most;
        if (!isLong && text.chars().noneMatch(Quoted::isUnseen)) {
            return text;
        }
        int end = isLong && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        String shown = isLong ? text.substring(0, end) : text;
        StringBuilder seen = new StringBuilder(shown.length() + 1);
        shown.chars().forEach(c -> seen.append((char) (isUnseen(c) ? picture(c) : c)));
        return isLong ? seen.append('…').toString() : seen.toString();
    }

    private static boolean isUnseen(int c) {
        return Character.isISOControl(c) && !Texts.isBreak(c);
    }

    private static int picture(int control) {
        if (control == DELETE) {
            return PICTURE_OF_DELETE;
        }
        return control < DELETE ? PICTURES + control : '\uFFFD';
    }
}
