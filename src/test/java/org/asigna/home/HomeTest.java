package org.asigna.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @Test
    void isForItsOwnerOnly(@TempDir Path folder) throws IOException {
        Home home = Home.open(folder.resolve("new/home"));
        home.ledgerPassword();

        assertThat(permissions(home.folder()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "", "rwx------",
                        "revisions", "rwx------",
                        "runs", "rwx------",
                        "ledger.password", "rw-------"));
    }

    @Test
    void closesAHomeThatOthersCouldLookInto(@TempDir Path folder) throws IOException {
        Path open = Files.createDirectory(folder.resolve("home"));
        Files.writeString(open.resolve("asigna.yml"), "asigna: {}\n");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(permissions(Home.open(open).folder())).containsEntry("", "rwx------");
    }

    @Test
    void leavesAFolderOfOtherThingsAsItIs(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("holiday.jpg"), "beach");
        Map<String, String> before = permissions(folder);

        assertThatThrownBy(() -> Home.open(folder))
                .isInstanceOf(NotAHomeException.class)
                .hasMessage("home.other-things [" + folder + "]");
        assertThatThrownBy(() -> Home.open(folder.resolve("holiday.jpg")))
                .isInstanceOf(NotAHomeException.class)
                .hasMessageContaining("home.file");
        assertThat(permissions(folder)).isEqualTo(before);
    }

    @Test
    void makesItsPasswordOnceAndAtRandom(@TempDir Path folder) throws IOException {
        Home one = Home.open(folder.resolve("one"));
        Home two = Home.open(folder.resolve("two"));

        String password = one.ledgerPassword();

        assertThat(password).hasSize(43).matches("[A-Za-z0-9_-]+").isNotEqualTo(two.ledgerPassword());
        assertThat(Home.open(one.folder()).ledgerPassword()).isEqualTo(password);
        assertThat(one.folder().resolve("ledger.password")).hasContent(password);
    }

    @Test
    void makesNoNewPasswordForAnOldLedger(@TempDir Path folder) throws IOException {
        Home home = Home.open(folder.resolve("home"));
        Files.writeString(home.ledgerFile(), "kept");

        assertThatThrownBy(home::ledgerPassword)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("home.password-missing");
        Files.writeString(home.folder().resolve("ledger.password"), "\n");
        assertThatThrownBy(home::ledgerPassword)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("home.password-empty");
    }

    private static Map<String, String> permissions(Path root) throws IOException {
        Map<String, String> permissions = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                permissions.put(
                        root.relativize(path).toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
            }
        }
        return permissions;
    }
}
