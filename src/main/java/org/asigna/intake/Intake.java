package org.asigna.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.asigna.finding.Checked;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.intake.csv.CsvFormat;
import org.asigna.intake.excel.XlsFormat;
import org.asigna.intake.excel.XlsxFormat;
import org.asigna.language.Vocabulary;

/** The door for files: tells what a file is by its content, and which tables it holds by their headers. */
public final class Intake {
    /** The formats that are read, asked in this order. A further format is a nested package and a line here. */
    private static final List<SourceFormat> FORMATS = List.of(new XlsxFormat(), new XlsFormat(), new CsvFormat());

    private static final int LARGEST_IN_GIB = 4;

    private final Vocabulary vocabulary;

    /** An intake that knows the headers of these words. */
    public Intake(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

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
        Source whole = new Source(firstOrdinal, asGiven, "", List.of());
        Place place = Place.of(whole);
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            return Checked.refused(Finding.of(Code.FILE_UNREADABLE, place).saying("irregular"));
        }
        try {
            if (Files.size(path) > ((long) LARGEST_IN_GIB << 30)) {
                return Checked.refused(Finding.of(Code.FILE_TOO_LARGE, place).naming(LARGEST_IN_GIB + " GiB"));
            }
            Optional<SourceFormat> format = format(path);
            if (format.isPresent()) {
                return new Recognition(vocabulary, wanted, whole).open(format.get(), path);
            }
            return wanted.passOver()
                    ? Checked.of(passedOver(path, whole))
                    : Checked.refused(Finding.of(Code.FILE_UNSUPPORTED, place));
        } catch (NoSuchFileException e) {
            return Checked.refused(Finding.of(Code.FILE_UNREADABLE, place).saying("missing"));
        } catch (IOException e) {
            return Checked.refused(unreadable(place, e));
        }
    }

    /** Whether a file is a workbook, even if it would be refused; what cannot be looked into is none. */
    public boolean isWorkbook(Path path) {
        try {
            return format(path).filter(SourceFormat::isWorkbook).isPresent();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Optional<SourceFormat> format(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] head = stream.readNBytes(SourceFormat.HEAD);
            return FORMATS.stream().filter(format -> format.recognises(head)).findFirst();
        }
    }

    private static SourceFile passedOver(Path path, Source whole) throws IOException {
        Finding ignored = Finding.of(Code.SHEET_IGNORED, Place.of(whole));
        return new SourceFile(whole.file(), Digest.of(path), List.of(), List.of(ignored), 1, false, () -> {});
    }

    /** What is to be said of a file that cannot be read, or not on. */
    static Finding unreadable(Place place, IOException e) {
        if (e instanceof TooLargeException) {
            return Finding.of(Code.FILE_TOO_LARGE, place).saying("unpacked");
        }
        return e instanceof BrokenFileException broken
                ? broken.at(place)
                : Finding.of(Code.FILE_UNREADABLE, place).naming(reason(e));
    }

    private static String reason(IOException e) {
        boolean pathOnly = e instanceof FileSystemException system && system.getReason() == null;
        return pathOnly || e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
