package org.asigna.directory.revision;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The cells of a row as UTF-8, one behind another: a row that moves without a text per cell. It is used again for the next. */
public final class RowBytes {
    private byte[] bytes = new byte[256];
    private int[] ends = new int[16];
    private int cells;

    /** Takes all cells away. */
    public void clear() {
        cells = 0;
    }

    /** Adds a cell. */
    public void add(String cell) {
        int start = length();
        int count = cell.length();
        makeRoom(start + count);
        for (int i = 0; i < count; i++) {
            char c = cell.charAt(i);
            if (c >= 128) {
                byte[] encoded = cell.getBytes(StandardCharsets.UTF_8);
                add(encoded, 0, encoded.length);
                return;
            }
            bytes[start + i] = (byte) c;
        }
        ends[cells++] = start + count;
    }

    /** Adds a cell by its UTF-8 bytes. */
    public void add(byte[] from, int start, int count) {
        int at = length();
        makeRoom(at + count);
        System.arraycopy(from, start, bytes, at, count);
        ends[cells++] = at + count;
    }

    /** Replaces a cell. */
    public void set(int cell, String text) {
        String[] texts = texts();
        texts[cell] = text;
        clear();
        for (String each : texts) {
            add(each);
        }
    }

    private void makeRoom(int needed) {
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
        }
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, cells * 2);
        }
    }

    /** How many cells there are. */
    public int size() {
        return cells;
    }

    /** How many bytes they have. */
    public int length() {
        return cells == 0 ? 0 : ends[cells - 1];
    }

    /** The bytes of all cells; not to be written to. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where a cell starts. */
    public int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    /** Where a cell ends. */
    public int end(int cell) {
        return ends[cell];
    }

    /** A cell's text. */
    public String text(int cell) {
        return new String(bytes, start(cell), end(cell) - start(cell), StandardCharsets.UTF_8);
    }

    /** The texts of all cells. */
    public String[] texts() {
        String[] texts = new String[cells];
        Arrays.setAll(texts, this::text);
        return texts;
    }
}
