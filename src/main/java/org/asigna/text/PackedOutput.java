package org.asigna.text;

/** Takes whole arrays of plain numbers, in the order in which {@link PackedInput} gives them back. */
public interface PackedOutput {
    /** Takes a number. */
    void number(int number);

    /** Takes the first so many of some bytes. */
    void bytes(byte[] values, int count);

    /** Takes the first so many of some numbers. */
    void ints(int[] values, int count);

    /** Takes the first so many of some long numbers. */
    void longs(long[] values, int count);
}
