package org.asigna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.asigna.finding.Source;
import org.asigna.intake.SourceFormat.Opened;
import org.asigna.intake.SourceFormat.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every format does alike, whatever its bytes look like. */
public abstract class SourceFormatContract {
    // set by JUnit before each test
    @SuppressWarnings("NullAway.Init")
    @TempDir
    protected Path folder;

    /** The format. */
    protected abstract SourceFormat format();

    /** A file of the format with these rows of texts, from row 1 on. */
    protected abstract Path file(List<List<String>> rows) throws IOException;

    @Test
    void givesTheCellsAsTheyAreWithTheirRows() throws IOException {
        List<List<String>> rows = List.of(
                List.of("Account", "Partner", "Licenses"),
                List.of("0012", "Íñigo \"Muñoz\" & Söhne, S.L.", "L-1;L-2"),
                List.of("A-1", "日本", "L-3"));

        List<Line> lines = lines(file(rows));

        assertThat(lines).extracting(Line::row).containsExactly(1, 2, 3);
        assertThat(lines).extracting(Line::cells).isEqualTo(rows);
        assertThat(lines).extracting(Line::fault).containsOnly("");
    }

    @Test
    void countsBlankRowsBetweenOthers() throws IOException {
        List<Line> lines = lines(file(List.of(
                List.of("Account", "Partner"),
                List.of("", ""),
                List.of("A-1", "P-1"),
                List.of("", ""),
                List.of("A-2"))));

        assertThat(lines.stream().filter(line -> !line.isBlank()))
                .extracting(line -> line.row() + " " + line.cells().get(0))
                .containsExactly("1 Account", "3 A-1", "5 A-2");
    }

    @Test
    void keepsLineBreaksWithinACell() throws IOException {
        List<Line> lines = lines(file(List.of(List.of("Account", "Licenses"), List.of("A-1", "L-1\nL-2"))));

        assertThat(lines.get(1).cells()).containsExactly("A-1", "L-1\nL-2");
    }

    @Test
    void tellsItsFilesByTheirContent() throws IOException {
        byte[] own = Files.readAllBytes(file(List.of(List.of("Account", "Partner"), List.of("A-1", "P-1"))));

        assertThat(format().recognises(Arrays.copyOf(own, Math.min(own.length, SourceFormat.HEAD))))
                .isTrue();
        assertThat(format().recognises("%PDF-1.4\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1)))
                .isFalse();
        assertThat(format().recognises(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0}))
                .isFalse();
    }

    @Test
    void hashesTheBytesOfTheFile() throws Exception {
        Path file = file(List.of(List.of("Account", "Partner"), List.of("A-1", "P-1")));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));

        assertThat(open(file).sha256()).isEqualTo(HexFormat.of().formatHex(hash));
    }

    /** The file as the format opens it. */
    protected Opened open(Path file) throws IOException {
        return format().open(file, new Source(0, "file", "", List.of()), top -> 0)
                .value()
                .orElseThrow();
    }

    /** All lines of the file's only sheet. */
    protected List<Line> lines(Path file) throws IOException {
        Sheet sheet = open(file).sheets().get(0);
        try (LineReader reader = sheet.lines()) {
            List<Line> lines = new ArrayList<>();
            for (Line line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
            }
            return lines;
        }
    }
}
