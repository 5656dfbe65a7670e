package org.asigna.intake;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of one sheet, or of a file that is one sheet, from the first to the last. */
public interface LineReader extends Closeable {
    /**
     * The next line, or null after the last.
     *
     * @throws IOException if the file cannot be read on
     */
    @Nullable
    Line next() throws IOException;

    /** Whether the program that made the file hides a column, by its index; to be asked once lines were read. */
    default boolean hidesColumn(int column) {
        return false;
    }

    /**
     * How wide the program that made the file shows a column, by its index, in characters of its usual font; 0 if it says
     * nothing. To be asked once lines were read.
     */
    default double width(int column) {
        return 0;
    }

    /** How the numbers of a column are shown by the program that made the file; to be asked once lines were read. */
    default NumberFormat format(int column) {
        return NumberFormat.UNKNOWN;
    }
}
