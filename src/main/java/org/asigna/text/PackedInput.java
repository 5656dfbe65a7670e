package org.asigna.text;

/** Gives back what a {@link PackedOutput} took, asked in the same order. */
public interface PackedInput {
    /** A number. */
    int number();

    /** As many bytes as were taken. */
    byte[] bytes();

    /** As many numbers as were taken. */
    int[] ints();

    /** As many long numbers as were taken. */
    long[] longs();
}
