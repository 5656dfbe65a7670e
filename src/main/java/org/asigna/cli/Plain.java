package org.asigna.cli;

/** Text that a terminal shows and does not obey, whatever the names and paths in it hold. */
final class Plain {
    private static final char REPLACEMENT = '\uFFFD';

    private Plain() {}

    /** The text with control characters, and those that turn the direction of writing, replaced; line feeds and tabs stay. */
    static String text(String text) {
        return text.chars().anyMatch(Plain::isObeyed)
                ? text.codePoints()
                        .map(c -> isObeyed(c) ? REPLACEMENT : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    private static boolean isObeyed(int c) {
        boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return turns || (Character.isISOControl(c) && c != '\n' && c != '\t');
    }
}
