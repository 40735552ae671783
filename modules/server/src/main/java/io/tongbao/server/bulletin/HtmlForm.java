package io.tongbao.server.bulletin;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Locale;
import java.util.Map;

/** A bulletin as a page for print, on its own: style inlined, no scripts, everything that people wrote escaped. */
public final class HtmlForm {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private HtmlForm() {}

    static String of(Document document) {
        StringOutput out = new StringOutput();
        ENGINE.render("bulletin/document.jte", Map.of("document", document), out);
        return out.toString();
    }

    /** Classes of a cell in the style of the page. */
    public static String css(Cell cell, Block.Column column) {
        String side = column.isRight() ? "number" : "word";
        return cell instanceof Cell.Lamp lamp
                ? side + " lamp " + lamp.light().name().toLowerCase(Locale.ROOT).replace('_', '-')
                : cell instanceof Cell.Missing ? side + " missing" : side;
    }
}
