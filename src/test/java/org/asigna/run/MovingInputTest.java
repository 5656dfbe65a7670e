package org.asigna.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.asigna.directory.Programme;
import org.asigna.directory.revision.RevisionStore;
import org.asigna.examples.TickingClock;
import org.asigna.fixture.ALedger;
import org.asigna.fixture.TheProgram;
import org.asigna.home.Home;
import org.asigna.home.StopRequest;
import org.asigna.language.Language;
import org.asigna.ledger.RunId;
import org.asigna.ledger.jdbc.LedgerDatabase;
import org.asigna.plan.Limits;
import org.asigna.plan.Scope;
import org.asigna.run.ReadAhead.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody writes to between their opening and the reading of their rows. */
class MovingInputTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private static final String MORE_THAN_IS_READ_AT_ONCE = "A-1,P-1,C-1,all,,\n".repeat(2_000);
    private static final String TICKS = "account,license,tick\n" + "A-1,L-1,x\n".repeat(5_000);

    private final TickingClock clock = new TickingClock(Instant.parse("2026-06-30T08:00:00Z"));
    private final Random random = new Random(1);
    private final TheProgram files;
    private final LedgerDatabase database;
    private final House house;

    MovingInputTest(@TempDir Path folder) throws IOException {
        files = TheProgram.in(folder);
        Home home = Home.open(folder.resolve("home"));
        database = ALedger.in(home);
        house = new House(
                home,
                database.ledger(),
                new RevisionStore(home.revisions()),
                Programme.STANDARD,
                clock,
                new StopRequest());
        try (SyncRun sync = new SyncRun(
                house,
                new SyncOptions(
                        GivenFile.of(files.directory()),
                        TODAY,
                        Optional.empty(),
                        Optional.empty(),
                        Language.ENGLISH,
                        Optional.empty()),
                RunId.next(clock, random))) {
            sync.sync();
            sync.end();
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRequestFileThatIsWrittenToIsRefusedAndNothingIsApplied() throws IOException {
        Path requests = Path.of(files.requests(MORE_THAN_IS_READ_AT_ONCE + "A-1,P-1,C-1,all,,"));

        Ending ending = imported(
                requests,
                List.of(),
                () -> Files.writeString(requests, "\nA-2,P-2,C-2,all,,", StandardOpenOption.APPEND));

        assertRefused(ending, "requests.csv");
    }

    @Test
    void aTicksFileThatIsWrittenToIsRefusedAndNothingIsApplied() throws IOException {
        Path requests = Path.of(files.requests("A-1,P-1,C-1,selected,,"));
        Path ticks = Path.of(files.file("ticks.csv", TICKS + "A-1,L-2,\n"));

        Ending ending = imported(requests, List.of(ticks), () -> Files.writeString(ticks, TICKS + "A-1,L-2,x\n"));

        assertRefused(ending, "ticks.csv");
    }

    @Test
    void ofAFileThatAnotherTakesThePlaceOfTheVersionIsReadThatIsNamedOrNone() throws IOException {
        Path requests = Path.of(files.requests("A-1,P-1,C-1,all,,"));
        String named = sha256(requests);
        Path later = Path.of(files.file("later.csv", "account,partner,contact,view\nA-2,P-2,C-2,all\n"));

        Ending ending =
                imported(requests, List.of(), () -> Files.move(later, requests, StandardCopyOption.REPLACE_EXISTING));

        assertThat(ending.json()).contains("\"sha256\" : \"" + named + "\"");
        assertThat(present()).isEqualTo(ending.exitCode() == Ending.DONE ? List.of("A-1 P-1") : List.of());
    }

    private void assertRefused(Ending ending, String file) throws IOException {
        assertThat(ending.exitCode()).isEqualTo(Ending.REFUSED);
        assertThat(Files.readString(ending.folder().resolve("errors.csv"), StandardCharsets.UTF_8))
                .contains(file + ",,,,,error,file-unreadable,,The file was changed while it was read; run again,");
        assertThat(ending.folder().resolve("changes.csv")).doesNotExist();
        assertThat(present()).isEmpty();
    }

    private List<String> present() {
        List<String> present = new ArrayList<>();
        house.ledger().present(assignment -> present.add(assignment.account() + " " + assignment.partner()));
        return present;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Imports, and lets somebody move once all files are open. */
    private Ending imported(Path requests, List<Path> ticks, Moving moving) throws IOException {
        List<GivenFile> given = List.of(GivenFile.of(requests.toString()));
        List<GivenFile> givenTicks =
                ticks.stream().map(Path::toString).map(GivenFile::of).toList();
        PlanOptions options = new PlanOptions(
                given,
                givenTicks,
                Optional.empty(),
                Scope.ROWS,
                new Limits(false, Optional.empty(), Optional.empty(), Optional.empty()),
                OptionalInt.empty(),
                TODAY,
                Language.ENGLISH,
                Optional.empty(),
                false,
                false,
                false,
                Optional.empty());
        Inputs inputs = Inputs.open(house.vocabulary(), given, givenTicks, false);
        moving.move();
        try (PlanRun run = new PlanRun(house, options, inputs, true, RunId.next(clock, random))) {
            run.prepare();
            for (Page page = run.next(); page != null; page = run.next()) {
                run.take(run.decide(page));
            }
            run.settle();
            if (run.applies()) {
                run.apply();
            }
            return run.end();
        }
    }

    private interface Moving {
        void move() throws IOException;
    }
}
