package org.asigna.intake.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The charsets that CSV files come in, with the byte order mark that tells them. */
enum Encoding {
    MARKED_UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    UTF_16_LITTLE_END(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    UTF_16_BIG_END(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
    UTF_8(StandardCharsets.UTF_8),
    /** What is no UTF-8 and has no mark is taken for the letters of old Windows. */
    WINDOWS(Charset.forName("windows-1252"));

    private final Charset charset;

    // never written to
    @SuppressWarnings("ImmutableEnumChecker")
    private final int[] mark;

    Encoding(Charset charset, int... mark) {
        this.charset = charset;
        this.mark = mark;
    }

    /** The encoding of a file's mark, {@link #UTF_8} if it has none. */
    static Encoding marked(byte[] head) {
        for (Encoding encoding : values()) {
            if (encoding.mark.length > 0 && encoding.marks(head)) {
                return encoding;
            }
        }
        return UTF_8;
    }

    private boolean marks(byte[] head) {
        boolean marks = head.length >= mark.length;
        for (int i = 0; marks && i < mark.length; i++) {
            marks = (head[i] & 0xFF) == mark[i];
        }
        return marks;
    }

    Charset charset() {
        return charset;
    }

    /** How many bytes the mark takes. */
    int markLength() {
        return mark.length;
    }

    /** Whether each character takes two bytes, one of which may be zero. */
    boolean isWide() {
        return this == UTF_16_LITTLE_END || this == UTF_16_BIG_END;
    }
}
