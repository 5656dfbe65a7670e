package org.asigna.report.excel;

/**
 * Texts as a workbook's XML holds them (ECMA-376, ST_Xstring): what XML cannot say is written as {@code _xHHHH_}, and a
 * text that looks like such an escape is escaped itself, so that each text is read back as it was.
 */
final class CellText {
    /** How many UTF-16 units a cell takes. */
    static final int LONGEST = 32_767;

    private static final String HEX = "0123456789ABCDEF";
    private static final String ELLIPSIS = "…";
    private static final String UNDERSCORE = "_x005F_";

    private CellText() {}

    /** The text, or as much of its beginning as a cell takes, with an ellipsis at its end. */
    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = LONGEST - ELLIPSIS.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + ELLIPSIS;
    }

    /** Whether a reader may take away or change space of the text unless it is told to preserve it. */
    static boolean hasLooseSpace(String text) {
        return !text.isEmpty()
                && (text.charAt(0) <= ' '
                        || text.charAt(text.length() - 1) <= ' '
                        || text.indexOf('\n') >= 0
                        || text.indexOf('\t') >= 0);
    }

    /** Appends the text to XML, within an element or within quotation marks. */
    static void append(StringBuilder xml, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '_' -> xml.append(looksEscaped(text, i) ? UNDERSCORE : "_");
                default -> {
                    if (isXml(text, i)) {
                        xml.append(c);
                    } else {
                        appendEscaped(xml, c);
                    }
                }
            }
        }
    }

    /** Whether an underscore begins what a reader could take for an escape; the second one may come of the next character. */
    private static boolean looksEscaped(String text, int underscore) {
        int last = underscore + 5;
        if (last >= text.length() || text.charAt(underscore + 1) != 'x') {
            return false;
        }
        for (int i = underscore + 2; i <= last; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether XML can hold the character; a CR it can, but would be read back as LF. */
    private static boolean isXml(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c < ' ' ? c == '\t' || c == '\n' : c < '\uFFFE';
    }

    private static void appendEscaped(StringBuilder xml, char c) {
        xml.append("_x");
        for (int shift = 12; shift >= 0; shift -= 4) {
            xml.append(HEX.charAt((c >> shift) & 0xF));
        }
        xml.append('_');
    }
}
