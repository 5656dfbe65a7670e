package org.asigna.mail;

import java.util.List;

/** The page of a letter being written. Whatever is put in stays text: signs of the markup are escaped. It loads nothing. */
final class Markup {
    private static final String BODY =
            "font-family:sans-serif;font-size:15px;line-height:1.45;color:#1b1b1b;margin:16px";
    private static final String CELL = "padding:2px 12px 2px 0;vertical-align:top";
    private static final String FOOT = "color:#5f5f5f;font-size:13px";

    private final StringBuilder out = new StringBuilder();

    Markup(String language, String title) {
        out.append("<!doctype html>\n<html lang=\"").append(escaped(language));
        out.append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(title))
                .append("</title></head>\n");
        out.append("<body style=\"").append(BODY).append("\">\n<h1 style=\"font-size:19px\">");
        out.append(escaped(title)).append("</h1>\n");
    }

    /** Lines below one another; nothing if there are none. */
    void paragraph(List<String> lines) {
        if (!lines.isEmpty()) {
            out.append("<p>")
                    .append(String.join(
                            "<br>\n", lines.stream().map(Markup::escaped).toList()))
                    .append("</p>\n");
        }
    }

    void open(String tag) {
        out.append('<').append(tag).append(">\n");
    }

    void close(String tag) {
        out.append("</").append(tag).append(">\n");
    }

    /** A row of a table: a number, and what it counts. */
    void row(String number, String what, String code) {
        out.append("<tr><td style=\"")
                .append(CELL)
                .append(";text-align:right\">")
                .append(escaped(number));
        out.append("</td><td style=\"").append(CELL).append("\">").append(escaped(what));
        out.append("</td><td style=\"").append(CELL).append("\"><code>").append(escaped(code));
        out.append("</code></td></tr>\n");
    }

    /** The whole, with its foot. */
    String end(String foot) {
        out.append("<p style=\"").append(FOOT).append("\">").append(escaped(foot));
        return out.append("</p>\n</body></html>\n").toString();
    }

    private static String escaped(String text) {
        return Letter.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
