package org.asigna.ledger.jdbc;

import static org.asigna.ledger.Sample.MONDAY;
import static org.asigna.ledger.Sample.TUESDAY;
import static org.asigna.ledger.Sample.aRun;
import static org.asigna.ledger.Sample.change;
import static org.asigna.ledger.Sample.everything;
import static org.asigna.ledger.Sample.selected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.asigna.assignment.Assignment;
import org.asigna.directory.Departure;
import org.asigna.directory.Id;
import org.asigna.fixture.ALedger;
import org.asigna.fixture.ThePostgres;
import org.asigna.home.Home;
import org.asigna.home.StopRequest;
import org.asigna.ledger.Ledger;
import org.asigna.ledger.LedgerStory;
import org.asigna.ledger.file.BackupException;
import org.asigna.ledger.file.BackupReader;
import org.asigna.ledger.file.BackupWriter;
import org.asigna.ledger.json.BackupManifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger moves from one database to another and back, and stays the same. */
class PostgreSqlBackupTest extends LedgerStory {
    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before each test
    private LedgerDatabase database;

    @BeforeEach
    void live() throws IOException, SQLException {
        database = postgreSql();
        Assignment one = everything("A-1", "P-1", "ana");
        Assignment two = selected("a-2", "P-1", "ana", "L-1", "=L;\"2\"");
        synced("0123456789abcdef", new Departure(Departure.Kind.ACCOUNT, new Id<>("A-0"), "Gone, \"Ñ\"", "", ""));
        imported(change(null, one), change(null, two), change(null, selected("\\N", "日本", "ben", "L-3")));
        importedAt(TUESDAY, change(one, null), change(two, everything("a-2", "P-1", "ben")));
        planned();
        begun(aRun("import", TUESDAY));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected Ledger ledger() {
        return database.ledger();
    }

    @Test
    void aLedgerMovesToAFileAndBackAndOn() throws IOException, SQLException {
        BackupManifest first = backUp(database, "first.zip");
        try (LedgerDatabase file = ALedger.in(Home.open(folder.resolve("home")))) {
            restore("first.zip", file);
            assertThat(file.ledger().runs()).isEqualTo(ledger().runs());
            assertThat(backUp(file, "second.zip").tables()).isEqualTo(first.tables());
        }

        try (LedgerDatabase other = postgreSql()) {
            restore("second.zip", other);
            assertThat(Dump.of(other.dataSource())).isEqualTo(Dump.of(database.dataSource()));
            assertThat(backUp(other, "third.zip").tables()).isEqualTo(first.tables());
        }
    }

    @Test
    void whoOnlyReadsCanBackItUpBesideOthersButNotFillIt() throws IOException, SQLException {
        LedgerAddress address = ThePostgres.freshDatabase();
        backUp(database, "backup.zip");
        Home home = Home.open(folder.resolve("reader"));

        try (LedgerDatabase holder = ALedger.at(address, home);
                LedgerDatabase reader = LedgerDatabase.open(home, Optional.of(address))) {
            assertThat(backUp(reader, "empty.zip").tables())
                    .allSatisfy((table, content) -> assertThat(content.rows()).isZero());
            assertThatThrownBy(() -> restore("backup.zip", reader)).isInstanceOf(IllegalStateException.class);
            assertThat(Dump.of(holder.dataSource())).isEmpty();
        }
    }

    @Test
    void aBackupThatBreaksOffLeavesNothing() throws IOException, SQLException {
        backUp(database, "whole.zip");
        byte[] bytes = Files.readAllBytes(folder.resolve("whole.zip"));
        byte[] end = Arrays.copyOfRange(bytes, bytes.length - 22, bytes.length);

        try (LedgerDatabase empty = postgreSql()) {
            for (int length = bytes.length / 8; length < bytes.length / 2; length += bytes.length / 8) {
                byte[] broken = Arrays.copyOf(bytes, length + end.length);
                System.arraycopy(end, 0, broken, length, end.length);
                Files.write(folder.resolve("broken.zip"), broken);
                assertThatThrownBy(() -> restore("broken.zip", empty)).isInstanceOf(BackupException.class);
                assertThat(Dump.of(empty.dataSource())).isEmpty();
            }
            restore("whole.zip", empty);
            assertThat(Dump.of(empty.dataSource())).isEqualTo(Dump.of(database.dataSource()));
        }
    }

    private LedgerDatabase postgreSql() throws IOException, SQLException {
        return ALedger.at(ThePostgres.freshDatabase(), Home.open(folder.resolve("of-postgresql")));
    }

    private BackupManifest backUp(LedgerDatabase from, String name) throws IOException {
        try (BackupWriter backup = BackupWriter.begin(folder.resolve(name), new StopRequest())) {
            return from.backup().write(backup, MONDAY);
        }
    }

    private void restore(String name, LedgerDatabase into) throws IOException {
        try (BackupReader backup = BackupReader.open(folder.resolve(name))) {
            into.backup().restore(backup);
        }
    }
}
