package org.asigna.intake.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.format.CellFormat;
import org.apache.poi.ss.usermodel.DateUtil;
import org.asigna.intake.NumberFormat;

/**
 * How a number of a workbook is read as a text. Plain, without exponent, grouping or needless decimals; where the cell's
 * format makes it a date, as that in ISO; where it is an integer whose format fills it up with zeros or sets signs of its
 * own ({@code 00000000}, {@code "ACC-"0000}), as that shows it, since that is what a person takes for the id.
 */
final class NumberStyle {
    /** Neither a date nor an id. */
    static final NumberStyle PLAIN = new NumberStyle(Kind.PLAIN, "", false, NumberFormat.GENERAL.code());

    private static final double LEAST_ROUNDED = 1e15;
    private static final int MOST_ZEROS = 40;
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final DateTimeFormatter WITH_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** Quoted or escaped signs, which stand for themselves. */
    private static final String LITERAL = "\"[^\"]*\"|\\\\.";

    /** What a person does not see: colours and languages, room that is left, signs that fill a cell. Conditions stay. */
    private static final Pattern UNSEEN =
            Pattern.compile("(" + LITERAL + ")|\\[(?![<>=]|[hms]+])[^\\]]*]|_.|\\*.", Pattern.CASE_INSENSITIVE);

    private static final Pattern LITERALS = Pattern.compile(LITERAL);
    private static final Pattern CONDITION = Pattern.compile("\\[[<>=][^\\]]*]");
    private static final Pattern OF_AN_ID = Pattern.compile("(?:[0#?]|[-/ ():€$£]|" + LITERAL + ")+");
    private static final Pattern SETS_SIGNS = Pattern.compile("00|[-/ ():€$£]|" + LITERAL);

    private final Kind kind;
    private final String format;
    private final boolean from1904;
    private final NumberFormat written;

    private NumberStyle(Kind kind, String format, boolean from1904, String code) {
        this.kind = kind;
        this.format = format;
        this.from1904 = from1904;
        this.written = new NumberFormat(code, kind == Kind.DATE);
    }

    /**
     * The style of a number format.
     *
     * @param index the format's number, by which the built-in ones are known
     * @param code the format's code, such as {@code 0.00}
     * @param from1904 whether the workbook counts days from 1904
     */
    static NumberStyle of(int index, String code, boolean from1904) {
        String seen = UNSEEN.matcher(code).replaceAll(part -> part.group(1) == null ? "" : "$1");
        if (DateUtil.isADateFormat(index, LITERALS.matcher(seen).replaceAll(""))) {
            return new NumberStyle(Kind.DATE, code, from1904, code);
        }
        String first = section(CONDITION.matcher(seen).replaceAll(""));
        return OF_AN_ID.matcher(first).matches() && SETS_SIGNS.matcher(first).find()
                ? new NumberStyle(Kind.SHOWN, CONDITION.matcher(seen).find() ? seen : first, from1904, code)
                : new NumberStyle(Kind.PLAIN, "", from1904, code);
    }

    /** The first section of a format, which is for positive numbers. */
    private static String section(String code) {
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            quoted ^= c == '"';
            if (c == ';' && !quoted) {
                return code.substring(0, i);
            }
        }
        return code;
    }

    /** Whether a number has more digits than a spreadsheet keeps, so that as an id it is no longer the one meant. */
    static boolean isRounded(double number) {
        return Math.abs(number) >= LEAST_ROUNDED;
    }

    /** The format as it stands in the workbook. */
    NumberFormat written() {
        return written;
    }

    /** The number's text. */
    String text(double number) {
        boolean integer = number == Math.rint(number) && !isRounded(number);
        return switch (kind) {
            case DATE -> DateUtil.isValidExcelDate(number) ? date(number) : plain(number);
            case SHOWN ->
                integer && number >= 0
                        ? CellFormat.getInstance(Locale.ROOT, format).apply(number).text
                        : plain(number);
            case PLAIN -> integer ? Long.toString((long) number) : plain(number);
        };
    }

    private String date(double number) {
        LocalDateTime moment = DateUtil.getLocalDateTime(number, from1904, true);
        if (moment == null) {
            return plain(number);
        }
        if (number < 1) {
            return TIME.format(moment);
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : WITH_TIME.format(moment);
    }

    private static String plain(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.toString(number);
        }
        BigDecimal exact = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        return Math.abs(exact.scale()) > MOST_ZEROS ? exact.toString() : exact.toPlainString();
    }

    private enum Kind {
        PLAIN,
        DATE,
        SHOWN
    }
}
