package org.asigna.report.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * HTML being written. Whatever is put in as text stays text: signs of the markup are escaped, what no page may hold
 * becomes U+FFFD, and signs that would turn the direction of the text behind them are shown by their number.
 */
final class Html {
    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Deque<String> open = new ArrayDeque<>();
    private int counted;
    private long bytes;

    /** A page with nothing but its type. */
    static Html page() {
        Html html = new Html();
        html.out.append("<!doctype html>\n");
        return html;
    }

    /**
     * Begins an element.
     *
     * @param attributes names and values by turns; a name without a value, at the end, is an attribute that only stands
     */
    Html open(String tag, String... attributes) {
        begin(tag, attributes);
        open.push(tag);
        return this;
    }

    /** Ends the innermost element. */
    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Ends the innermost element, and the line, so that the page can be read as text too. */
    Html closeLine() {
        close();
        out.append('\n');
        return this;
    }

    /** An element that has no content and no end. */
    Html single(String tag, String... attributes) {
        begin(tag, attributes);
        return this;
    }

    /** An element with a text. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** A style sheet or a script, as it stands. */
    Html asIs(String tag, String content) {
        out.append('<')
                .append(tag)
                .append('>')
                .append(content)
                .append("</")
                .append(tag)
                .append(">\n");
        return this;
    }

    private void begin(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]);
            if (i + 1 < attributes.length) {
                out.append("=\"");
                text(attributes[i + 1]);
                out.append('"');
            }
        }
        out.append('>');
    }

    /** Text. */
    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean pair = Character.isHighSurrogate(sign)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                out.append(sign).append(text.charAt(++i));
            } else {
                put(sign);
            }
        }
        return this;
    }

    private void put(char sign) {
        switch (sign) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '\r' -> out.append("&#13;");
            default -> {
                if (turnsDirection(sign)) {
                    out.append("[U+")
                            .append(Integer.toHexString(sign).toUpperCase(Locale.ROOT))
                            .append(']');
                } else {
                    out.append(mayStand(sign) ? sign : REPLACEMENT);
                }
            }
        }
    }

    /** Embeddings, overrides and isolates: left open, they would turn what stands behind them. */
    private static boolean turnsDirection(char sign) {
        return (sign >= '\u202A' && sign <= '\u202E') || (sign >= '\u2066' && sign <= '\u2069');
    }

    private static boolean mayStand(char sign) {
        boolean control = Character.isISOControl(sign) && sign != '\t' && sign != '\n';
        boolean noncharacter = sign >= '\uFFFE' || (sign >= '\uFDD0' && sign <= '\uFDEF');
        return !control && !noncharacter && !Character.isSurrogate(sign);
    }

    /** How many bytes it takes in UTF-8. */
    long size() {
        for (; counted < out.length(); counted++) {
            char sign = out.charAt(counted);
            boolean two = sign < 0x800 || Character.isSurrogate(sign);
            bytes += sign < 0x80 ? 1 : two ? 2 : 3;
        }
        return bytes;
    }

    /** All that was written, every element ended. */
    @Override
    public String toString() {
        while (!open.isEmpty()) {
            closeLine();
        }
        return out.toString();
    }
}
