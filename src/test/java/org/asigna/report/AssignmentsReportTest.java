package org.asigna.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Departed;
import org.asigna.assignment.Visibility;
import org.asigna.directory.Departure;
import org.asigna.directory.Directory;
import org.asigna.directory.Id;
import org.asigna.language.Language;
import org.asigna.plan.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssignmentsReportTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void namesThingsAsTheDirectoryDoes() throws IOException {
        assertThat(line(
                        removed("A-1", "P-1", "C-1"),
                        Departure.ofAccount("A-1", "Old"),
                        Departure.ofPartner("P-1", "Old", "Old"),
                        Departure.ofContact("C-1", "Old", "old@p1.example")))
                .isEqualTo("A-1,Acme,P-1,Terra Data S.L.,Gold,C-1,Ana,ana@p1.example,all,,,removed,requests.csv:2");
    }

    @Test
    void namesWhatHasLeftAsItWasLastKnown() throws IOException {
        assertThat(line(
                        removed("A-9", "P-9", "C-9"),
                        Departure.ofAccount("a-9", "Hotel Mirador"),
                        Departure.ofPartner("p-9", "Nube Clara S.L.", "Silver"),
                        Departure.ofContact("c-9", "Pablo", "pablo@p9.example")))
                .isEqualTo("A-9,Hotel Mirador,P-9,Nube Clara S.L.,Silver,C-9,Pablo,pablo@p9.example,all,,,"
                        + "removed,requests.csv:2");
    }

    @Test
    void leavesBlankWhatNobodyRemembers() throws IOException {
        assertThat(line(removed("A-9", "P-9", "C-9"))).isEqualTo("A-9,,P-9,,,C-9,,,all,,,removed,requests.csv:2");
    }

    private String line(Assignment assignment, Departure... departures) throws IOException {
        Directory directory = directory();
        Departed departed = new Departed(directory);
        departed.seek(assignment);
        departed.takeFrom(consumer -> List.of(departures).forEach(consumer));
        try (AssignmentsReport report = new Reports(folder, false, Language.ENGLISH).assignments(directory, departed)) {
            report.write(Change.of(assignment, null, "requests.csv:2"));
        }
        return Files.readAllLines(folder.resolve("assignments.csv")).get(1);
    }

    private static Assignment removed(String account, String partner, String contact) {
        return new Assignment(new Id<>(account), new Id<>(partner), new Id<>(contact), Visibility.ALL, List.of());
    }

    private static Directory directory() {
        OptionalInt unknown = OptionalInt.empty();
        return Directory.builder()
                .partner("P-1", "Terra Data S.L.", true, "Gold", unknown, unknown, null, null)
                .contact("C-1", "P-1", "ana@p1.example", "Ana", true)
                .account("A-1", "Acme", true)
                .build();
    }
}
