package org.asigna.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.asigna.finding.Source;
import org.asigna.intake.SourceFormat.Opened;
import org.asigna.intake.SourceFormat.Sheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every format does alike, whatever its bytes look like. */
public abstract class SourceFormatContract {
    private static final int ROWS = 3_000;

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

    @ParameterizedTest
    @EnumSource
    void readsOneVersionOfAFileToTheEndOrNone(Move move) throws IOException {
        byte[] later = Files.readAllBytes(file(rows("P-2")));
        Path file = file(rows("P-1"));

        try (LineReader reader = open(file).sheets().get(0).lines()) {
            List<List<String>> read = new ArrayList<>(List.of(cells(reader.next())));
            FileTime written = Files.getLastModifiedTime(file);
            move.move(file, later);
            Files.setLastModifiedTime(file, written);

            assertThatCode(() -> {
                        for (Line line = reader.next(); line != null; line = reader.next()) {
                            read.add(line.cells());
                        }
                        assertThat(move).isEqualTo(Move.IS_REPLACED);
                        assertThat(read).isEqualTo(rows("P-1"));
                    })
                    .satisfiesAnyOf(none -> assertThat(none).isNull(), refused -> assertThat(refused)
                            .isInstanceOf(IOException.class));
        }
    }

    private static List<String> cells(@Nullable Line line) {
        assertThat(line).isNotNull();
        return line == null ? List.of() : line.cells();
    }

    @Test
    void readsAFileToTheEndThatIsWrittenAgainAsItWas() throws IOException {
        Path file = file(rows("P-1"));
        byte[] bytes = Files.readAllBytes(file);
        Opened opened = open(file);
        Files.write(file, bytes);

        try (LineReader reader = opened.sheets().get(0).lines()) {
            int count = 0;
            while (reader.next() != null) {
                count++;
            }
            assertThat(count).isEqualTo(ROWS);
        }
    }

    /** Rows that are more than is read at once, all with this partner. */
    private static List<List<String>> rows(String partner) {
        return IntStream.range(0, ROWS)
                .mapToObj(row -> List.of("A-" + row + "-" + Integer.toHexString(row * 0x9E3779B9), partner))
                .toList();
    }

    /** What may happen to a file that is being read. Its time of writing stays. */
    enum Move {
        /** More comes at its end. */
        GROWS {
            @Override
            void move(Path file, byte[] later) throws IOException {
                Files.write(file, new byte[] {'\n', 'x'}, StandardOpenOption.APPEND);
            }
        },
        /** Its second half goes. */
        SHRINKS {
            @Override
            void move(Path file, byte[] later) throws IOException {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() / 2);
                }
            }
        },
        /** A later version takes its name. */
        IS_REPLACED {
            @Override
            void move(Path file, byte[] later) throws IOException {
                Path other = Files.write(file.resolveSibling("other"), later);
                Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            }
        },
        /** A later version is written over it. */
        IS_WRITTEN_AGAIN {
            @Override
            void move(Path file, byte[] later) throws IOException {
                Files.write(file, later);
            }
        },
        /** One byte becomes another. */
        IS_EDITED {
            @Override
            void move(Path file, byte[] later) throws IOException {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                    ByteBuffer one = ByteBuffer.allocate(1);
                    long at = channel.size() - 3;
                    channel.read(one, at);
                    one.put(0, (byte) (one.get(0) ^ 1)).flip();
                    channel.write(one, at);
                }
            }
        };

        abstract void move(Path file, byte[] later) throws IOException;
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
