package org.asigna.intake.excel;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an element that may hold runs of differently written text; how to pronounce it is no part of it. */
final class RichText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /** Reads the element that starts here to its end. */
    static String read(XmlReader xml, String element) throws IOException {
        String only = "";
        StringBuilder several = null;
        while (true) {
            xml.next();
            if (xml.ends(element)) {
                return unescaped(several == null ? only : several.toString());
            }
            if (xml.starts("rPh")) {
                xml.skip();
            } else if (xml.starts("t")) {
                String text = xml.text();
                if (several != null) {
                    several.append(text);
                } else if (only.isEmpty()) {
                    only = text;
                } else {
                    several = new StringBuilder(only).append(text);
                }
            }
        }
    }

    /** A text with the characters that XML cannot hold, which Excel writes as {@code _x000D_}. */
    static String unescaped(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(RichText::character) : text;
    }

    private static String character(java.util.regex.MatchResult escaped) {
        return Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(escaped.group(1), 16)));
    }
}
