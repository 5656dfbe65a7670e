package org.asigna.ledger.jdbc;

import static org.asigna.ledger.Sample.MONDAY;
import static org.asigna.ledger.Sample.TUESDAY;
import static org.asigna.ledger.Sample.aRun;
import static org.asigna.ledger.Sample.change;
import static org.asigna.ledger.Sample.end;
import static org.asigna.ledger.Sample.everything;
import static org.asigna.ledger.Sample.selected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.asigna.assignment.Assignment;
import org.asigna.directory.Departure;
import org.asigna.directory.Id;
import org.asigna.fixture.ALedger;
import org.asigna.home.Home;
import org.asigna.home.StopRequest;
import org.asigna.ledger.Application;
import org.asigna.ledger.Changes;
import org.asigna.ledger.Firing;
import org.asigna.ledger.Ledger;
import org.asigna.ledger.LedgerException;
import org.asigna.ledger.LedgerStory;
import org.asigna.ledger.Run;
import org.asigna.ledger.RunId;
import org.asigna.ledger.RunStatus;
import org.asigna.ledger.file.BackupException;
import org.asigna.ledger.file.BackupReader;
import org.asigna.ledger.file.BackupWriter;
import org.asigna.ledger.json.BackupManifest;
import org.asigna.plan.Change;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger that went through a backup is the same ledger; what is no whole backup leaves no trace. */
class LedgerBackupTest extends LedgerStory {
    private static final int SCHEMA = 7;
    private static final String REVISION = "0123456789abcdef";

    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // set before each test
    private LedgerDatabase database;

    @SuppressWarnings("NullAway.Init") // set before each test
    private LedgerDatabase empty;

    @BeforeEach
    void open() throws IOException {
        database = ALedger.in(Home.open(folder.resolve("home")));
        empty = ALedger.in(Home.open(folder.resolve("empty")));
    }

    @AfterEach
    void close() {
        database.close();
        empty.close();
    }

    @Override
    protected Ledger ledger() {
        return database.ledger();
    }

    @Test
    void aLedgerComesOutOfItsBackupAsItWentIn() throws IOException {
        live();

        BackupManifest manifest = backUp("backup.zip");
        restore("backup.zip");

        assertThat(Dump.of(empty.dataSource())).isEqualTo(Dump.of(database.dataSource()));
        assertThat(empty.ledger().runs()).isEqualTo(ledger().runs());
        assertThat(empty.ledger().publications()).isEqualTo(ledger().publications());
        assertThat(manifest.revision()).isEqualTo(REVISION);
        assertThat(manifest.tables()).hasEntrySatisfying("assignment", content -> assertThat(content.rows())
                .isEqualTo(present().size()));
    }

    @Test
    void anEmptyLedgerHasABackupToo() throws IOException {
        backUp("backup.zip");
        restore("backup.zip");

        assertThat(Dump.of(empty.dataSource())).isEmpty();
    }

    @Test
    void whatWasRestoredCanBeWorkedWith() throws IOException {
        live();
        RunId plan = planned();
        backUp("backup.zip");
        restore("backup.zip");
        database.close();
        database = empty;

        Run apply = begun(aRun("apply", TUESDAY).applying(plan));
        Application application = ledger().apply(
                        apply.id(), plan, Changes.of(List.of(change(null, everything("A-90", "P-9", "ana")))), TUESDAY);

        assertThat(application).isEqualTo(new Application.Applied(1, 0, 0, 0));
        synced("fedcba9876543210");
        assertThat(ledger().currentRevision().orElseThrow().revision()).isEqualTo("fedcba9876543210");
        empty = ALedger.in(Home.open(folder.resolve("another")));
    }

    @Test
    void textsOfEveryKindStayAsTheyAre() throws IOException {
        Random random = new Random(6);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String odd = odd(random);
            Assignment after = i % 3 == 0
                    ? everything("A" + i + odd, "P" + odd, "c" + odd)
                    : selected("A" + i, "P", "c", "L" + odd, "M" + odd);
            changes.add(Change.of(null, after, odd));
        }
        imported(changes.toArray(Change[]::new));

        backUp("backup.zip");
        restore("backup.zip");

        assertThat(Dump.of(empty.dataSource())).isEqualTo(Dump.of(database.dataSource()));
    }

    private static String odd(Random random) {
        String signs = "\\\\N\"'=+-@,\r\n\t aÍßأ日;|";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }
        return random.nextInt(10) == 0
                ? "\\N"
                : text.append(random.nextBoolean() ? "\uD83D\uDE00" : "").toString();
    }

    @Test
    void everyColumnOfTheLedgerIsInIt() {
        List<String> columns = JdbcClient.create(database.dataSource())
                .sql("""
                        select lower(table_name) || '.' || lower(column_name) from information_schema.columns
                        where lower(table_schema) = 'public' and lower(table_name) not like 'batch\\_%'
                        and lower(table_name) not in ('flyway_schema_history', 'claim')
                        and lower(column_name) not like '%\\_key' and lower(column_name) <> 'ordinal'""")
                .query(String.class)
                .list();

        assertThat(Arrays.stream(BackupTable.values())
                        .flatMap(table -> table.header().stream().map(column -> table.table() + "." + column)))
                .containsExactlyInAnyOrderElementsOf(columns);
    }

    @Test
    void aBackupIsForItsOwnerOnlyAndOverwritesNothing() throws IOException {
        backUp("backup.zip");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("backup.zip"))))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> backUp("backup.zip")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder).isDirectoryNotContaining("glob:**/.tmp-*");
    }

    @Test
    void aBackupThatBreaksLeavesNothing() throws IOException {
        live();
        JdbcClient.create(database.dataSource())
                .sql("alter table departed rename to hidden")
                .update();

        assertThatThrownBy(() -> backUp("backup.zip")).isInstanceOf(RuntimeException.class);

        assertThat(folder).isDirectoryNotContaining("glob:**backup.zip");
    }

    @Test
    void aLedgerWithSomethingInItIsNotFilled() throws IOException {
        live();
        backUp("backup.zip");
        empty.ledger().begin(aRun("import", MONDAY));
        List<String> before = Dump.of(empty.dataSource());

        assertThatThrownBy(() -> restore("backup.zip"))
                .isInstanceOfSatisfying(LedgerException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(LedgerException.Reason.NOT_EMPTY));
        assertThat(Dump.of(empty.dataSource())).isEqualTo(before);
    }

    @Test
    void aBackupThatWasCutOffAnywhereIsRefusedWhole() throws IOException {
        live();
        backUp("backup.zip");
        byte[] bytes = Files.readAllBytes(file("backup.zip"));

        for (int length = 0; length < bytes.length; length += Math.max(1, bytes.length / 40)) {
            assertRefused(Arrays.copyOf(bytes, length));
        }
        assertRefused(Arrays.copyOf(bytes, bytes.length - 1));
        assertRefused(Arrays.copyOf(bytes, bytes.length + 1));
    }

    @Test
    void aBackupWithAWrongByteIsRefusedWholeOrRestoredRightly() throws IOException {
        live();
        backUp("backup.zip");
        List<String> right = Dump.of(database.dataSource());
        byte[] bytes = Files.readAllBytes(file("backup.zip"));
        Random random = new Random(7);
        int refused = 0;

        for (int i = 0; i < 60; i++) {
            byte[] wrong = bytes.clone();
            wrong[random.nextInt(wrong.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file("wrong.zip"), wrong);
            try {
                restore("wrong.zip");
                assertThat(Dump.of(empty.dataSource())).isEqualTo(right);
                open("again-" + i);
            } catch (BackupException told) {
                refused++;
                assertThat(Dump.of(empty.dataSource())).isEmpty();
            }
        }
        assertThat(refused).isGreaterThan(30);
    }

    private void open(String home) throws IOException {
        empty.close();
        empty = ALedger.in(Home.open(folder.resolve(home)));
    }

    @Test
    void whatIsNoBackupIsRefused() throws IOException {
        assertRefused(new byte[0]);
        assertRefused("this is a shopping list, and a long one".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aBackupOfANewerProgramIsRefused() throws IOException {
        try (BackupWriter backup = BackupWriter.begin(file("newer.zip"), new StopRequest())) {
            backup.end(99, MONDAY, null);
        }

        assertThatThrownBy(() -> restore("newer.zip")).hasMessageContaining("backup.newer");
    }

    @Test
    void aBackupThatSomebodyMadeUpIsRefusedWhole() throws IOException {
        String run = "20261123-080000-aaaa,import,running,ana,host,2026-11-23,2026-11-23T08:00:00Z,"
                + "\\N,{},[],{},\\N,\\N,\\N,\\N,\\N,\\N";
        assertThat(madeUp(run)).isNull();
        open("second");
        assertMadeUpRefused(run, run);
        assertMadeUpRefused(run.replace(",running,", ",dreaming,"));
        assertMadeUpRefused(run.replace("2026-11-23T08", "2026-23-11T08"));
        assertMadeUpRefused(run.replace("20261123-080000-aaaa", "../../../etc"));
        assertMadeUpRefused(run.replace(",{},[]", ",{,[]"));
        assertMadeUpRefused(run.replace(",import,", ",\\N,"));
        assertMadeUpRefused(run.replace(",{},[],{},\\N", ",{},[],{},../../secrets"));
        assertMadeUpRefused(run + ",more");
        assertMadeUpRefused(run.substring(0, run.length() - 2) + "20261123-080000-bbbb");
    }

    @Test
    void aBackupOfBeforeThereWasDriftIsTaken() throws IOException {
        try (BackupWriter backup = BackupWriter.begin(file("older.zip"), new StopRequest())) {
            for (BackupTable table : BackupTable.values()) {
                if (table.since() <= 5) {
                    backup.table(table.table(), table.header(), rows -> {
                        if (table == BackupTable.LAST_CHANGE) {
                            rows.row(texts("20261123-080000-aaaa"));
                        }
                    });
                }
            }
            backup.end(5, MONDAY, null);
        }

        restore("older.zip");

        assertThat(Dump.of(empty.dataSource())).containsExactly("last_change run_id=20261123-080000-aaaa");
    }

    private void assertMadeUpRefused(String... runs) throws IOException {
        assertThat(madeUp(runs)).as(String.join("|", runs)).isInstanceOf(BackupException.class);
        assertThat(Dump.of(empty.dataSource())).isEmpty();
    }

    /** What comes of restoring a backup, right in itself, that has these rows of runs and nothing else. */
    private @Nullable Throwable madeUp(String... runs) throws IOException {
        Files.deleteIfExists(file("made-up.zip"));
        try (BackupWriter backup = BackupWriter.begin(file("made-up.zip"), new StopRequest())) {
            for (BackupTable table : BackupTable.values()) {
                backup.table(table.table(), table.header(), rows -> {
                    if (table == BackupTable.RUN) {
                        for (String line : runs) {
                            rows.row(texts(line));
                        }
                    }
                });
            }
            backup.end(SCHEMA, MONDAY, null);
        }
        return catchThrowable(() -> restore("made-up.zip"));
    }

    private static @Nullable String[] texts(String line) {
        @Nullable String[] texts = line.split(",", -1);
        for (int i = 0; i < texts.length; i++) {
            texts[i] = "\\N".equals(texts[i]) ? null : texts[i];
        }
        return texts;
    }

    /** Runs, publications, departures and changes of every kind, and a run that has not ended. */
    private void live() throws IOException {
        synced("fedcba9876543210");
        synced(
                REVISION,
                new Departure(Departure.Kind.ACCOUNT, new Id<>("A-0"), "Gone, \"Ltd\"", "", ""),
                new Departure(Departure.Kind.PARTNER, new Id<>("P-0"), "Gone", "Gold", ""),
                new Departure(Departure.Kind.CONTACT, new Id<>("C-0"), "Gone", "", "gone@p.example"));
        Assignment one = everything("A-1", "P-1", "ana");
        Assignment two = selected("a-2", "P-1", "ana", "L-1", "L-2");
        Assignment three = selected("A-3", "p-1", "ben", "L-3");
        imported(change(null, one), change(null, two), change(null, three));
        importedAt(TUESDAY, change(one, null), change(two, everything("a-2", "P-1", "ben")));
        RunId plan = planned();
        Run apply = begun(aRun("apply", TUESDAY).applying(plan));
        ledger().apply(apply.id(), plan, Changes.of(List.of(change(null, one))), TUESDAY);
        ledger().finish(apply.id(), end(RunStatus.APPLIED, TUESDAY));
        begun(aRun("import", TUESDAY));
        database.firings().know("night", MONDAY, "renewals-1:/home");
        database.firings().know("inbox", MONDAY, "renewals-1:/home");
        Firing inbox = database.firings().find("inbox").orElseThrow();
        database.firings().take(inbox, TUESDAY, "renewals-1:/home");
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private BackupManifest backUp(String name) throws IOException {
        try (BackupWriter backup = BackupWriter.begin(file(name), new StopRequest())) {
            return database.backup().write(backup, MONDAY);
        }
    }

    private void restore(String name) throws IOException {
        try (BackupReader backup = BackupReader.open(file(name))) {
            empty.backup().restore(backup);
        }
    }

    private void assertRefused(byte[] bytes) throws IOException {
        Files.write(file("wrong.zip"), bytes);

        assertThatThrownBy(() -> restore("wrong.zip")).isInstanceOf(BackupException.class);
        assertThat(Dump.of(empty.dataSource())).isEmpty();
    }
}
