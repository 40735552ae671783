package io.tongbao.server.bulletin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A form in which a bulletin is given. Of the same {@link Document} it is always the same bytes. */
public enum BulletinFormat {
    /** For programs: the document with its raw numbers. */
    JSON("json", "application/json"),
    /** For print: A4, black and white. */
    HTML("html", "text/html; charset=utf-8"),
    /** For spreadsheets. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** Markdown, for other documents. */
    MD("md", "text/markdown; charset=utf-8"),
    /** For a terminal. */
    TEXT("txt", "text/plain; charset=utf-8");

    private final String extension;
    private final String mediaType;

    BulletinFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** How names of such files end, without a dot. */
    public String extension() {
        return extension;
    }

    /** The media type, with its character set. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether it is for people to read as it comes, not a file of bytes. */
    public boolean isText() {
        return this != XLSX;
    }

    /** The document in this form; what is text, in UTF-8. */
    public byte[] of(Document document) {
        try {
            return switch (this) {
                case JSON -> JsonForm.of(document);
                case HTML -> utf8(HtmlForm.of(document));
                case XLSX -> XlsxForm.of(document);
                case MD -> utf8(MarkdownForm.of(document));
                case TEXT -> utf8(String.join("\n", TextForm.lines(document)) + "\n");
            };
        } catch (IOException e) {
            throw new UncheckedIOException("a bulletin could not be written as " + this, e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
