package org.asigna.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.Optional;
import org.asigna.directory.Programme;
import org.asigna.finding.Finding;
import org.asigna.home.StopRequest;
import org.asigna.intake.Intake;
import org.asigna.language.Language;
import org.asigna.language.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory of which some file was read in one state and another in a later one was never a directory. */
class SameFilesTest {
    @TempDir
    Path root = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before each test
    private Folder folder;

    private DirectoryFiles files = files();

    @BeforeEach
    void readAll() throws IOException {
        folder = Folder.good(root).with("notes.txt", "to do");
        files = files();
        files.read(folder.path(), "directory");
        assertThat(files.refused()).isFalse();
    }

    @Test
    void nothingIsSaidWhereNothingChanges() throws IOException {
        assertSame();
    }

    @Test
    void aFileThatGrowsIsNoticed() throws IOException {
        Files.writeString(file("accounts.csv"), "A-2,Baker\n", StandardOpenOption.APPEND);

        assertChanged("accounts.csv");
    }

    @Test
    void aFileThatIsWrittenAgainIsNoticedThoughItsSizeStays() throws IOException {
        Files.writeString(file("accounts.csv"), "account_id,name\nA-1,Ecma\n");
        Files.setLastModifiedTime(file("accounts.csv"), FileTime.fromMillis(1));

        assertChanged("accounts.csv");
    }

    @Test
    void aFileThatAnotherTakesThePlaceOfIsNoticedThoughSizeAndTimeStay() throws IOException {
        Path other = Files.writeString(root.resolve("other"), "account_id,name\nA-1,Ecma\n");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file("accounts.csv")));
        Files.move(other, file("accounts.csv"), StandardCopyOption.REPLACE_EXISTING);

        assertChanged("accounts.csv");
    }

    @Test
    void aFileThatComesOrGoesIsNoticed() throws IOException {
        folder.with("licenses-2.csv", "license_id,account_id", "L-2,A-1");
        assertChanged("licenses-2.csv");
        folder.without("licenses-2.csv");
        readAll();
        folder.without("licenses.csv");
        assertChanged("licenses.csv");
    }

    @Test
    void aFileThatWasPassedOverBecauseItWasNotYetWrittenIsNoticed() throws IOException {
        folder.with("notes.txt", "license_id,account_id", "L-9,A-1");

        assertChanged("notes.txt");
    }

    @Test
    void whatIsHiddenOrBelowMayChange() throws IOException {
        folder.with(".partners.csv.part", "partner_id");
        Files.createDirectories(folder.path().resolve("old"));

        assertSame();
    }

    @Test
    void aWorkbookThatGoesIsNoticed() throws IOException {
        Path file = Files.writeString(root.resolve("one.csv"), "partner_id,name\nP-1,Terra Data\n");
        SameFiles one = SameFiles.of(file);
        assertThat(one.changed()).isEmpty();
        Files.delete(file);
        assertThat(one.changed()).contains(file);
    }

    private void assertSame() throws IOException {
        files.requireSame();
        assertThat(files.refused()).isFalse();
    }

    private void assertChanged(String name) throws IOException {
        files.requireSame();
        assertThat(files.refused()).isTrue();
        assertThat(files.findings())
                .extracting(Folder::line)
                .contains("directory error file-unreadable.directory-changed " + name);
        assertThat(Language.ENGLISH
                        .sentences()
                        .of(files.findings().stream()
                                .filter(Finding::isError)
                                .findFirst()
                                .orElseThrow()))
                .isEqualTo("The directory was changed while it was read (its file " + name
                        + "); run again when all its files are written");
    }

    private Path file(String name) {
        return folder.path().resolve(name);
    }

    private static DirectoryFiles files() {
        Vocabulary vocabulary = Vocabulary.standard();
        CellReader cells = new CellReader(vocabulary, Programme.STANDARD, new DateReader(Optional.empty()));
        return new DirectoryFiles(
                new Intake(vocabulary),
                cells,
                new LevelCheck(Programme.STANDARD, LocalDate.of(2026, 6, 30)),
                new StopRequest());
    }
}
