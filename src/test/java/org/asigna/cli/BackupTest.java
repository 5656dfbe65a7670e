package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code backup} and {@code restore}, as people use them. */
class BackupTest {
    private final TheProgram program;
    private final String backup;
    private final String other;

    BackupTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
        backup = program.path("ledger.zip").toString();
        other = program.path("other").toString();
    }

    @BeforeEach
    void live() throws IOException {
        assertThat(program.run(
                                "import",
                                program.requests("A-1,P-1,C-1,all,,", "A-1,P-2,C-2,selected,L-1,"),
                                "--directory",
                                program.directory())
                        .exitCode())
                .isZero();
    }

    @Test
    void tellsWhatItHoldsAndWhatToKeepWithIt() {
        Ended ended = program.run("backup", backup);

        assertThat(ended.exitCode()).as(ended.people()).isZero();
        assertThat(ended.results()).isEmpty();
        assertThat(ended.people().lines())
                .containsExactly(
                        "Backup: " + backup,
                        "  2 runs, 2 assignments, 2 changes to assignments",
                        "  Directory revision in force: " + revision(),
                        "  It holds the ledger only. Keep with it, from the home " + program.path("home")
                                + ": the folders revisions and runs, and asigna.yml if there is one.");
    }

    private String revision() {
        String[] revisions = program.path("home/revisions").toFile().list();
        assertThat(revisions).hasSize(1);
        return revisions == null ? "" : revisions[0];
    }

    @Test
    void anotherHomeComesToHaveTheSameLedgerAndIsToldWhatItLacks() {
        program.run("backup", backup);

        Ended ended = program.runBare("restore", backup, "--home", other);

        assertThat(ended.exitCode()).as(ended.people()).isZero();
        assertThat(ended.people())
                .startsWith("Restored from: " + backup)
                .contains("This home lacks the directory revision " + revision() + ", which is in force")
                .contains("This home lacks the folders of 2 runs, the newest of them ");
        assertThat(program.runBare("history", "--json", "--home", other).results())
                .isEqualTo(program.run("history", "--json").results());
    }

    @Test
    void withTheFoldersPutBackEverythingGoesOnAsBefore() throws IOException {
        program.run("backup", backup);
        Files.createDirectories(program.path("other"));
        Files.move(program.path("home/revisions"), program.path("other/revisions"));
        Files.move(program.path("home/runs"), program.path("other/runs"));

        Ended restored = program.runBare("restore", backup, "--home", other);
        Ended again = program.runBare("import", program.path("requests.csv").toString(), "--home", other);

        assertThat(restored.people()).doesNotContain("lacks");
        assertThat(again.people()).contains("0 created, 0 updated, 2 unchanged, 0 removed");
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        program.run("backup", backup);
        byte[] bytes = Files.readAllBytes(Path.of(backup));

        Ended again = program.run("backup", backup);
        Ended full = program.run("restore", backup);

        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.people()).contains("exists already, and nothing is overwritten");
        assertThat(Files.readAllBytes(Path.of(backup))).isEqualTo(bytes);
        assertThat(full.exitCode()).isEqualTo(2);
        assertThat(full.people()).startsWith("The ledger is not empty, so nothing was restored.");
    }

    @Test
    void twoForWhatIsNotThere() {
        assertThat(program.run("backup", program.path("none/x.zip").toString()).people())
                .startsWith("There is no folder ");
        assertThat(program.runBare("backup", backup, "--home", other).exitCode())
                .isEqualTo(2);
        assertThat(program.path("other")).doesNotExist();
        assertThat(program.runBare("restore", backup, "--home", other).people()).startsWith("There is no file ");
    }

    @Test
    void twoForAHomeWithoutALedgerWhichIsLeftAsItIs() throws IOException {
        Path unmounted = Files.createDirectories(program.path("other"));

        Ended ended = program.runBare("backup", backup, "--home", other);

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.people())
                .startsWith("The home " + other + " holds no ledger, so there is nothing to back up;");
        assertThat(unmounted).isEmptyDirectory();
        assertThat(Path.of(backup)).doesNotExist();
    }

    @Test
    void sevenForWhatIsNoWholeBackup() throws IOException {
        program.run("backup", backup);
        byte[] bytes = Files.readAllBytes(Path.of(backup));
        Files.write(Path.of(backup), Arrays.copyOf(bytes, bytes.length / 2));

        Ended cut = program.runBare("restore", backup, "--home", other);
        Ended none = program.runBare("restore", program.requests("A-1,P-1,C-1,all,,"), "--home", other);

        assertThat(cut.exitCode()).isEqualTo(7);
        assertThat(cut.people().strip())
                .isEqualTo("The backup is not whole: its end is missing, or something stands behind it."
                        + " Nothing was restored; take another one.");
        assertThat(none.exitCode()).isEqualTo(7);
        assertThat(none.people().strip()).isEqualTo("The file is no backup that Asigna has written.");
    }

    @Test
    void speaksSpanish() {
        assertThat(program.run("respaldar", backup, "--lang", "es").people())
                .startsWith("Copia de seguridad: ")
                .contains("2 ejecuciones, 2 asignaciones, 2 cambios de asignaciones");
        assertThat(program.runBare("restaurar", backup, "--lang", "es", "--home", other)
                        .people())
                .startsWith("Restaurado desde: ")
                .contains("A esta carpeta de trabajo le falta la revisión ");
    }
}
