package org.asigna.plan;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A threshold: a number, or a share of something in per cent. Exactly at the limit is inside.
 *
 * @param amount 0 or more
 * @param percent whether the amount is a share
 */
public record Limit(BigDecimal amount, boolean percent) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,12})(?:([.,])(\\d{1,6}))?(\\s*%)?");

    /**
     * Reads {@code 10}, {@code 5%} or {@code 0.5%}.
     *
     * @throws IllegalArgumentException if the text is neither a whole number nor a percentage
     */
    public static Limit parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches() || (form.group(2) != null && form.group(4) == null)) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no limit; expected a whole number such as 10, or a percentage such as 5%");
        }
        String number = form.group(2) == null ? form.group(1) : form.group(1) + "." + form.group(3);
        return new Limit(new BigDecimal(number), form.group(4) != null);
    }

    /** Whether a count goes beyond the limit, where a share is one of the whole. */
    public boolean isExceededBy(int count, int whole) {
        BigDecimal most = percent ? amount.multiply(BigDecimal.valueOf(whole)).movePointLeft(2) : amount;
        return BigDecimal.valueOf(count).compareTo(most) > 0;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + (percent ? "%" : "");
    }
}
