package org.asigna.intake;

import java.io.IOException;
import java.util.List;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.language.Language;

/** A file holds what no file of its kind holds. How it is broken is told by a sentence of {@code file-unreadable}. */
public final class BrokenFileException extends IOException {
    private static final long serialVersionUID = 1L;
    private static final Place NOWHERE = Place.of(new Source(0, "", "", List.of()));

    private final transient Finding finding;

    /**
     * A file is broken.
     *
     * @param how the sentence's variant
     * @param named what the sentence names
     */
    public BrokenFileException(String how, String... named) {
        this(Finding.of(Code.FILE_UNREADABLE, NOWHERE).saying(how).naming((Object[]) named));
    }

    private BrokenFileException(Finding finding) {
        super(Language.ENGLISH.sentences().of(finding));
        this.finding = finding;
    }

    /** What is to be said of the file at its place. */
    Finding at(Place place) {
        return Finding.of(finding.code(), place)
                .saying(finding.variant())
                .naming(finding.details().toArray());
    }
}
