package org.asigna.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import org.asigna.finding.Checked;
import org.asigna.finding.Finding;
import org.asigna.finding.Source;

/** A kind of file that tables are read from, told by its content. */
public interface SourceFormat {
    /** How many bytes of a file's start are enough to tell what it is. */
    int HEAD = 4096;

    /** Whether files of this kind are workbooks: people who use them want their reports so, too. */
    boolean isWorkbook();

    /** Whether a file that starts with these bytes, {@link #HEAD} of them or all, is of this kind. */
    boolean recognises(byte[] head);

    /**
     * Opens a file of this kind.
     *
     * @param file where it is
     * @param whole the file as a source, for findings about the whole
     * @param headerWorth how good a header some first lines have, for formats that must choose a way to read them
     * @throws IOException if it cannot be read
     */
    Checked<Opened> open(Path file, Source whole, ToIntFunction<List<Line>> headerWorth) throws IOException;

    /**
     * A file whose bytes are understood, but not yet what they mean.
     *
     * @param sha256 the SHA-256 of its bytes, in lower-case hexadecimal
     * @param sheets its sheets, in the order of the file
     * @param findings informations about the whole file
     * @param file what is to be closed once no sheet is read any more
     */
    record Opened(String sha256, List<? extends Sheet> sheets, List<Finding> findings, Closeable file) {
        public Opened {
            sheets = List.copyOf(sheets);
            findings = List.copyOf(findings);
        }
    }

    /** One sheet of a file, or the whole of a file that is one sheet. */
    interface Sheet {
        /** Its name; blank if the file is one sheet. */
        String name();

        /** Whether the program that made the file hides it. */
        default boolean isHidden() {
            return false;
        }

        /**
         * Opens its lines. Reading them to the end makes sure that they came from the bytes of {@link Opened#sha256()}.
         *
         * @throws IOException if it cannot be read
         */
        LineReader lines() throws IOException;
    }
}
