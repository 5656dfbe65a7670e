package org.asigna.intake.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.asigna.finding.Checked;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.intake.Line;
import org.asigna.intake.SourceFormat;

/** CSV: any text whose cells are parted by a comma, a semicolon, a tab or a bar, or by what its {@code sep=} line says. */
public final class CsvFormat implements SourceFormat {
    /** How files start that are no tables although they hold no zero byte. */
    private static final List<String> OTHER_KINDS = List.of(
            "%PDF-",
            "%!PS",
            "PK\u0003\u0004",
            "PK\u0005\u0006",
            "\u00D0\u00CF\u0011\u00E0",
            "GIF8",
            "\u0089PNG",
            "\u00FF\u00D8\u00FF",
            "\u001F\u008B",
            "BZh",
            "7z\u00BC\u00AF",
            "Rar!",
            "\u00FD7zXZ",
            "{\\rtf",
            "<?xml",
            "<!doctype",
            "<html",
            "<table");

    @Override
    public boolean isWorkbook() {
        return false;
    }

    @Override
    public boolean recognises(byte[] head) {
        Encoding encoding = Encoding.marked(head);
        String start = new String(
                        head,
                        encoding.markLength(),
                        Math.min(16, head.length - encoding.markLength()),
                        StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return OTHER_KINDS.stream().noneMatch(kind -> start.startsWith(kind.toLowerCase(Locale.ROOT)))
                && (encoding.isWide() || !holdsZero(head));
    }

    private static boolean holdsZero(byte[] head) {
        for (byte value : head) {
            if (value == 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Checked<Opened> open(Path file, Source whole, ToIntFunction<List<Line>> headerWorth) throws IOException {
        FirstLook look = FirstLook.at(file);
        List<Finding> findings = look.encoding() == Encoding.WINDOWS
                ? List.of(Finding.of(
                        Code.CHARSET_GUESSED,
                        Place.of(whole),
                        look.encoding().charset().name()))
                : List.of();
        return Checked.of(new Opened(look.sha256(), List.of(CsvSheet.of(file, look, headerWorth)), findings, () -> {}));
    }
}
