package org.asigna.run;

import static org.asigna.fixture.ADirectory.aDirectory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.asigna.assignment.Departed;
import org.asigna.directory.Directory;
import org.asigna.fixture.Assignments;
import org.asigna.language.Language;
import org.asigna.plan.Change;
import org.asigna.plan.folder.ChangesFile;
import org.asigna.report.AssignmentsReport;
import org.asigna.report.Reports;
import org.asigna.report.html.PartnerGain;
import org.asigna.report.html.PartnerGains;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteBehindTest {
    private final Path folder;
    private final Directory directory = aDirectory().build();
    private final PartnerGains partners = new PartnerGains(directory, new Departed(directory));

    WriteBehindTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void everyChangeIsWrittenInItsOrderIntoBothFilesAndCounted() throws IOException {
        try (ChangesFile.Writer changes = new ChangesFile.Writer(folder.resolve(ChangesFile.NAME));
                AssignmentsReport report = report();
                WriteBehind writing = new WriteBehind(changes, report, partners)) {
            for (int i = 1; i <= 2500; i++) {
                writing.write(List.of(change(i)));
            }
        }
        assertThat(accounts(ChangesFile.NAME, 1))
                .isEqualTo(accounts("assignments.csv", 0))
                .hasSize(2500)
                .startsWith("A-1", "A-2")
                .endsWith("A-2500");
        assertThat(partners.inOrder()).extracting(PartnerGain::accountsNew).containsExactly(2500);
    }

    @Test
    void aDiskThatTakesNothingIsTold() throws IOException {
        ChangesFile.Writer changes = new ChangesFile.Writer(folder.resolve(ChangesFile.NAME));
        changes.close();
        try (AssignmentsReport report = report()) {
            assertThatThrownBy(() -> {
                        try (WriteBehind writing = new WriteBehind(changes, report, partners)) {
                            for (int i = 1; i <= 50_000; i++) {
                                writing.write(List.of(change(i)));
                            }
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("closed");
        }
    }

    private AssignmentsReport report() throws IOException {
        return new Reports(folder, false, Language.ENGLISH).assignments(directory, new Departed(directory));
    }

    private List<String> accounts(String file, int column) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[column])
                .toList();
    }

    private static Change change(int number) {
        return Change.of(null, Assignments.everything("A-" + number, "P-1", "C-1"), "a.csv:" + number);
    }
}
