package org.asigna.report.excel;

/**
 * How many lines a text takes in a cell where it is wrapped. Programs differ in fonts, and not all of them work out a row's
 * height by themselves, so it is estimated, rather too high than too low.
 */
final class Wrapping {
    /** Letters are narrower than the digits that a column's width is counted in. */
    private static final double LETTERS_PER_DIGIT = 1.1;

    private Wrapping() {}

    /** The lines of a text in a column that is so many digits wide, at least one. */
    static int lines(String text, int width) {
        int fitting = (int) (width * LETTERS_PER_DIGIT);
        int lines = 1;
        int start = 0;
        int space = -1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                lines++;
                start = i + 1;
                space = -1;
            } else if (i - start >= fitting) {
                lines++;
                start = space < 0 ? i : space + 1;
                space = -1;
            }
            if (text.charAt(i) == ' ' && i >= start) {
                space = i;
            }
        }
        return lines;
    }
}
