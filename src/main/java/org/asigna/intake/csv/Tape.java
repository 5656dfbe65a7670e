package org.asigna.intake.csv;

import java.io.IOException;
import java.io.Reader;

/**
 * The characters of a file, which can be wound back as far as they are kept: to the start of the record that is being
 * read. Positions count characters from the file's first.
 */
final class Tape extends Reader {
    /** The most characters that a record may have. */
    static final int LONGEST_RECORD = 1 << 20;

    private static final int CHUNK = 8192;

    private final Reader reader;
    private char[] held = new char[4 * CHUNK];
    private long first;
    private int length;
    private long next;
    private long kept;
    private long recordStart;

    Tape(Reader reader) {
        this.reader = reader;
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        if (next - recordStart > LONGEST_RECORD) {
            throw new RecordTooLong();
        }
        if (!has(next)) {
            return -1;
        }
        int given = (int) Math.min(count, first + length - next);
        System.arraycopy(held, (int) (next - first), target, offset, given);
        next += given;
        return given;
    }

    /** Lets go of what stands before a position; a record that was read ends where the reading is now, at the latest. */
    void keepFrom(long position) {
        kept = position;
        recordStart = next;
    }

    /** The position from which on characters are kept. */
    long kept() {
        return kept;
    }

    /** Winds back, or on, to a position that is kept, and lets go of what stands before it. */
    void wind(long position) {
        next = position;
        keepFrom(position);
    }

    /** The physical line that starts at a kept position, or null at the end; reads on as far as the line's end. */
    PhysicalLine line(long start) throws IOException {
        long at = start;
        while (has(at) && !isEnd(charAt(at)) && at - start < LONGEST_RECORD) {
            at++;
        }
        String text = new String(held, (int) (start - first), (int) (at - start));
        boolean whole = !has(at) || isEnd(charAt(at));
        return new PhysicalLine(text, whole, afterLine(at, !whole));
    }

    /** The position behind the end of the line that a kept position is in. */
    long afterLine(long position) throws IOException {
        return afterLine(position, false);
    }

    private long afterLine(long position, boolean forget) throws IOException {
        long at = position;
        while (has(at)) {
            char c = charAt(at++);
            if (c == '\n') {
                return at;
            }
            if (c == '\r') {
                return has(at) && charAt(at) == '\n' ? at + 1 : at;
            }
            if (forget) {
                kept = at;
            }
        }
        return at;
    }

    private static boolean isEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private char charAt(long position) {
        return held[(int) (position - first)];
    }

    private boolean has(long position) throws IOException {
        while (position >= first + length) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        if (held.length - length < CHUNK) {
            makeRoom();
        }
        int count = reader.read(held, length, CHUNK);
        if (count < 0) {
            return false;
        }
        length += count;
        return true;
    }

    private void makeRoom() {
        int dropped = (int) (kept - first);
        int rest = length - dropped;
        char[] room = rest > held.length / 2 ? new char[2 * held.length] : held;
        System.arraycopy(held, dropped, room, 0, rest);
        held = room;
        first = kept;
        length = rest;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /**
     * One line of the file as an editor counts them.
     *
     * @param text its characters without the line end, the first {@link #LONGEST_RECORD} of them at most
     * @param whole whether the text is all of it
     * @param end the position behind its line end
     */
    record PhysicalLine(String text, boolean whole, long end) {}

    /** A record has more characters than any real one. */
    static final class RecordTooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
