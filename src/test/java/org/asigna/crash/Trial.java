package org.asigna.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asigna.fixture.ThePostgres;
import org.asigna.home.Draft;
import org.asigna.ledger.jdbc.LedgerAddress;

/**
 * One try: a home and a folder of outputs.
 *
 * @param folder holds both, and nothing else
 * @param database where the ledger is; empty if the home holds it
 */
record Trial(Path folder, Optional<LedgerAddress> database) implements AutoCloseable {
    /** A try that begins as another one stands, which nobody uses meanwhile; where its folder is absent, with nothing. */
    static Trial like(Trial before, Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.exists(before.folder)) {
            try (Stream<Path> files = Files.walk(before.folder)) {
                for (Path file : files.skip(1).toList()) {
                    Files.copy(
                            file, folder.resolve(before.folder.relativize(file).toString()));
                }
            }
        }
        return new Trial(folder, before.database.map(ThePostgres::copyOf));
    }

    /**
     * The same ledger as another machine of the team uses it: with a home of its own that shares runs and revisions by links.
     * A ledger in the home has no other machine.
     */
    Trial onAnotherMachine() throws IOException {
        if (database.isEmpty()) {
            return this;
        }
        Trial other = new Trial(folder.resolve("other"), database);
        Files.createDirectories(other.home());
        for (String shared : List.of("runs", "revisions")) {
            Path here = Files.createDirectories(home().resolve(shared));
            Files.createSymbolicLink(other.home().resolve(shared), here);
        }
        return other;
    }

    Path home() {
        return folder.resolve("home");
    }

    Path out() {
        return folder.resolve("out");
    }

    /** Takes it away. */
    @Override
    public void close() throws IOException {
        Draft.delete(folder);
        try {
            if (database.isPresent()) {
                ThePostgres.drop(database.get());
            }
        } catch (SQLException stays) {
            throw new IOException(stays);
        }
    }
}
