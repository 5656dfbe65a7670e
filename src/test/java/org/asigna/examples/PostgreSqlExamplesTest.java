package org.asigna.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.asigna.fixture.ThePostgres;
import org.asigna.ledger.jdbc.LedgerAddress;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A ledger on PostgreSQL gives the same outputs, to the byte, as the one in the home. */
class PostgreSqlExamplesTest {
    /** Stories in which the ledger is written to, read and written to again in each of the ways that there are. */
    private static final List<String> STORIES = List.of(
            "sample-data", "207", "209", "213", "230", "231", "233", "236", "237", "246", "248", "249", "250", "331");

    static Stream<Example> stories() throws IOException {
        return Example.all().stream().filter(example -> STORIES.stream().anyMatch(example.name()::startsWith));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void tellsTheStoryWithTheSameOutputs(Example example, @TempDir Path scratch) throws IOException, SQLException {
        LedgerAddress database = ThePostgres.freshDatabase();
        Path home = Files.createDirectory(scratch.resolve("h2"));
        Path shared = Files.createDirectory(scratch.resolve("postgresql"));

        Example.Played here = example.play(home);
        Example.Played there = example.play(
                shared,
                Map.of(
                        "ASIGNA_DATABASE", database.url(),
                        "ASIGNA_DATABASE_USER", Objects.requireNonNull(database.user()),
                        "ASIGNA_DATABASE_PASSWORD", Objects.requireNonNull(database.password())));

        assertThat(there.exitCode()).as(there.people()).isEqualTo(here.exitCode());
        assertThat(tables(there)).containsExactlyElementsOf(tables(here));
        for (String table : tables(here)) {
            assertThat(there.out().resolve(table))
                    .hasSameBinaryContentAs(here.out().resolve(table));
        }
        assertThat(shared.resolve("home/ledger.mv.db")).doesNotExist();
    }

    private static List<String> tables(Example.Played played) throws IOException {
        if (!Files.exists(played.out())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(played.out())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }
}
