package org.asigna.intake;

import java.nio.file.Path;
import org.asigna.finding.Checked;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.language.Vocabulary;

/** The door for files: tells what a file is by its content, and which tables it holds by their headers. */
public final class Intake {
    /** An intake that knows the headers of these words. */
    public Intake(Vocabulary vocabulary) {}

    /**
     * Opens a file for reading its tables of the wanted kinds. It is refused, with everything that is wrong with it and
     * the warnings about it, if it is not there, cannot be read, holds nothing, is of another kind, or if a header lacks a
     * required column or has one twice. A refused file leaves nothing open and takes the ordinals that its findings name.
     *
     * @param path where it is
     * @param asGiven the path as given, its name in findings
     * @param firstOrdinal the ordinal of its first sheet; further sheets count on from it
     * @param wanted what it is opened for
     */
    public Checked<SourceFile> open(Path path, String asGiven, int firstOrdinal, Wanted wanted) {
        Source whole = new Source(firstOrdinal, asGiven, "", java.util.List.of());
        return Checked.refused(Finding.of(Code.FILE_UNSUPPORTED, Place.of(whole)));
    }
}
