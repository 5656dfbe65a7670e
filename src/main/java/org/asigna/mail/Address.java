package org.asigna.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The mail address of one mailbox: what stands before the {@code @} and a domain, in ASCII and without a name. Nothing in it
 * could end a header or name a second mailbox.
 *
 * @param text the address
 */
public record Address(String text) {
    /** The signs that an address may have without quotes (RFC 5322, 3.2.3), and a domain or an address of a machine. */
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

    private static final int LONGEST = 254;

    public Address {
        if (!isOne(text)) {
            throw new IllegalArgumentException("not the address of one mailbox");
        }
    }

    /** The address that somebody wrote; empty if it is none, or more than one. */
    public static Optional<Address> of(String written) {
        return isOne(written) ? Optional.of(new Address(written)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /** What stands behind the {@code @}. */
    public String domain() {
        return text.substring(text.indexOf('@') + 1);
    }

    /** The same for all spellings of an address: no mail server that matters tells large letters from small ones. */
    String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
