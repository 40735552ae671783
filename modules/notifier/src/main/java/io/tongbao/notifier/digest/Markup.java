package io.tongbao.notifier.digest;

/**
 * How a kind of receiver wants text.
 *
 * @param lineBreak between two lines
 * @param formats whether the receiver reads markup, so that words of others must not be taken for it
 */
public record Markup(String lineBreak, boolean formats) {
    /** As it is. */
    public static final Markup PLAIN = new Markup("\n", false);
    /** Markdown in which each line stands by itself. */
    public static final Markup MARKDOWN = new Markup("\n", true);
    /** Markdown in which a line ends with its paragraph. */
    public static final Markup PARAGRAPHS = new Markup("\n\n", true);

    private static final String ACTIVE = "<>[]*`@#!";
    private static final String HARMLESS = "＜＞［］＊｀＠＃！";

    /** Words that come from outside, on one line: they format nothing, link nowhere and call nobody. */
    String quote(String words) {
        StringBuilder quoted = new StringBuilder(words.length());
        words.codePoints().forEach(each -> {
            int at = formats ? ACTIVE.indexOf(each) : -1;
            quoted.appendCodePoint(at >= 0 ? HARMLESS.charAt(at) : Character.isISOControl(each) ? ' ' : each);
        });
        return quoted.toString();
    }
}
