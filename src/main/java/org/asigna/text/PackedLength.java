package org.asigna.text;

/** The length that stands before a packed text: one byte, or four of which the first is below 0. */
final class PackedLength {
    /** The longest length that takes one byte. */
    static final int LONGEST_SHORT = 127;

    private PackedLength() {}

    /** How many bytes a length takes. */
    static int width(int length) {
        return length <= LONGEST_SHORT ? 1 : 4;
    }

    /** Writes a length, and returns where its text starts. */
    static int put(int length, byte[] page, int at) {
        if (length <= LONGEST_SHORT) {
            page[at] = (byte) length;
            return at + 1;
        }
        page[at] = (byte) (length >>> 24 | 0x80);
        page[at + 1] = (byte) (length >>> 16);
        page[at + 2] = (byte) (length >>> 8);
        page[at + 3] = (byte) length;
        return at + 4;
    }

    /** How many bytes the length there takes. */
    static int widthAt(byte[] page, int at) {
        return page[at] >= 0 ? 1 : 4;
    }

    /** The length there. */
    static int at(byte[] page, int at) {
        return page[at] >= 0
                ? page[at]
                : (page[at] & 0x7F) << 24
                        | (page[at + 1] & 0xFF) << 16
                        | (page[at + 2] & 0xFF) << 8
                        | (page[at + 3] & 0xFF);
    }
}
