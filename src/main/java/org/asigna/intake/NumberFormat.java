package org.asigna.intake;

/**
 * How the numbers of a column are shown by the program that made the file.
 *
 * @param code the format's code as spreadsheets write it, {@code #,##0.00} or {@code dd/mm/yyyy}; blank if nobody knows
 * @param isDate whether it shows numbers as days or times, which are read as texts like {@code 2026-12-31}
 */
public record NumberFormat(String code, boolean isDate) {
    /** Nobody knows: the column has shown no number. */
    public static final NumberFormat UNKNOWN = new NumberFormat("", false);

    /** The usual format, which says nothing. */
    public static final NumberFormat GENERAL = new NumberFormat("General", false);

    /** Whether a number has been seen. */
    public boolean isKnown() {
        return !code.isEmpty();
    }
}
