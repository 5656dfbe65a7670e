package org.asigna.mail;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A letter to one recipient.
 *
 * @param id what no other letter has; it stays the same however often the letter is sent
 * @param writtenAt when it was written
 * @param from who writes
 * @param to who gets it
 * @param subject its subject, in one line
 * @param text what it says, as text
 * @param html the same as a page
 * @param attachments the files that go with it
 */
public record Letter(
        String id,
        ZonedDateTime writtenAt,
        Address from,
        Address to,
        String subject,
        String text,
        String html,
        List<Path> attachments) {
    private static final char REPLACEMENT = '\uFFFD';

    public Letter {
        subject = line(subject);
        attachments = List.copyOf(attachments);
    }

    /** Its Message-ID, by which mail programs know a letter that comes twice. */
    public String messageId() {
        return "<asigna." + id + "@" + from.domain() + ">";
    }

    /**
     * A text as one line that stays where it is put: line ends and other control characters, and those that turn the
     * direction of writing, are replaced.
     */
    static String line(String text) {
        return text.codePoints()
                .map(sign -> staysInLine(sign) ? sign : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean staysInLine(int sign) {
        boolean turns = (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
        boolean ends = sign == 0x2028 || sign == 0x2029;
        boolean half = sign >= 0xD800 && sign <= 0xDFFF;
        return !turns && !ends && !half && !Character.isISOControl(sign);
    }
}
