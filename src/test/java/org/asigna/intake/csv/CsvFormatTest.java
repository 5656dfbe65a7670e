package org.asigna.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.asigna.finding.Finding;
import org.asigna.finding.Source;
import org.asigna.intake.Line;
import org.asigna.intake.LineReader;
import org.asigna.intake.SourceFormat;
import org.asigna.intake.SourceFormat.Opened;
import org.asigna.intake.SourceFormatContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest extends SourceFormatContract {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Override
    protected SourceFormat format() {
        return new CsvFormat();
    }

    @Override
    protected Path file(List<List<String>> rows) throws IOException {
        return text(rows.stream()
                .map(row -> row.stream()
                                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                .collect(Collectors.joining(","))
                        + "\r\n")
                .collect(Collectors.joining()));
    }

    private Path text(String text) throws IOException {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path bytes(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file.csv"), bytes);
    }

    @Test
    void takesAByteOrderMarkForNoPartOfTheText() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Path file = bytes("\uFEFFaño,b\n1,2\n".getBytes(charset));

            assertThat(open(file).findings()).isEmpty();
            assertThat(lines(file)).extracting(Line::cells).containsExactly(List.of("año", "b"), List.of("1", "2"));
        }
    }

    @Test
    void guessesOldWindowsWhereTheBytesAreNoUtf8() throws IOException {
        Path file = bytes("a,b\nPeñaclara,€\n".getBytes(WINDOWS));

        assertThat(lines(file).get(1).cells()).containsExactly("Peñaclara", "€");
        assertThat(open(file).findings()).extracting(Finding::value).containsExactly("windows-1252");
    }

    @Test
    void looksAtAllBytesBeforeItBelievesInUtf8() throws IOException {
        String ascii = "a,b\n".repeat(100_000);
        assertThat(open(text(ascii + "ñ,é\n")).findings()).isEmpty();
        assertThat(open(bytes((ascii + "ñ,é\n").getBytes(WINDOWS))).findings()).hasSize(1);
        assertThat(open(bytes((ascii + "ñ").getBytes(WINDOWS))).findings()).hasSize(1);
    }

    @Test
    void findsCharactersThatBlocksCutInTwo() throws IOException {
        for (int shift = 0; shift < 3; shift++) {
            assertThat(open(text("x".repeat(65_534 + shift) + "€,ñ\n")).findings())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void takesTheDelimiterThatGivesTheMostCells(String delimiter) throws IOException {
        assertThat(lines(text("a" + delimiter + "b" + delimiter + "c d" + delimiter))
                        .get(0)
                        .cells())
                .containsExactly("a", "b", "c d", "");
    }

    @Test
    void prefersTheDelimiterThatGivesTheBestHeader() throws IOException {
        Path file = text("Account;Partner\nA,B,C,D;P,Q,R,S\n");

        Opened opened = format().open(file, new Source(0, "file", "", List.of()), CsvFormatTest::namesAPartner)
                .value()
                .orElseThrow();

        try (LineReader lines = opened.sheets().get(0).lines()) {
            assertThat(lines.next()).isEqualTo(new Line(1, List.of("Account", "Partner"), ""));
            assertThat(lines.next()).isEqualTo(new Line(2, List.of("A,B,C,D", "P,Q,R,S"), ""));
        }
    }

    private static int namesAPartner(List<Line> top) {
        return top.get(0).cells().contains("Partner") ? 2 : 0;
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "SEP=;\n", "\"sep=;\"\r"})
    void obeysASepLineAndCountsIt(String declaration) throws IOException {
        assertThat(lines(text(declaration + "a,b;c\n"))).containsExactly(new Line(2, List.of("a,b", "c"), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsLinesWhateverEndsThem(String end) throws IOException {
        Path file = text(String.join(end, "a,b", "", "\"c" + end + "d\",e", "f,g"));

        assertThat(lines(file))
                .extracting(line -> line.row() + " " + line.cells().size())
                .containsExactly("1 2", "2 1", "3 2", "5 2");
    }

    @Test
    void readsQuotesAsPeopleWriteThem() throws IOException {
        assertThat(lines(text("a, \"b, c\" ,\"say \"\"hi\"\"\",15\" screen,\"\"\n"))
                        .get(0)
                        .cells())
                .containsExactly("a", "b, c", "say \"hi\"", "15\" screen", "");
    }

    @Test
    void saysSoIfTheFileChangesWhileItIsRead() throws IOException {
        Path file = text("a,b\n1,2\n");
        SourceFormat.Sheet sheet = open(file).sheets().get(0);
        Files.writeString(file, "a,b\n1,3\n");

        try (LineReader lines = sheet.lines()) {
            assertThat(lines.next()).isEqualTo(new Line(1, List.of("a", "b"), ""));
            assertThat(lines.next()).isEqualTo(new Line(2, List.of("1", "3"), ""));
            assertThatThrownBy(lines::next)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("changed while it was read; run again");
        }
    }

    @Test
    void refusesWhatHoldsZeroBytesUnlessItIsUtf16() {
        assertThat(format().recognises(new byte[] {'a', 0, 'b'})).isFalse();
        assertThat(format().recognises(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0}))
                .isTrue();
        assertThat(format().recognises(new byte[0])).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"%PDF-1.7", "PK\u0003\u0004", "GIF89a", "{\\rtf1", "<html>", "<!DOCTYPE html>", "<?xml version"})
    void refusesOtherKindsOfFile(String start) {
        assertThat(format().recognises(start.getBytes(StandardCharsets.ISO_8859_1)))
                .isFalse();
    }
}
