package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.asigna.examples.TickingClock;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes to programs and what to people. */
class OutputTest {
    private final TheProgram program;

    OutputTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
    }

    @Test
    void jsonIsTheRunsFileToTheLetterAndNothingElse() throws IOException {
        Ended ended = program.run(
                "import", program.requests("A-1,P-1,C-1,all,,"), "--directory", program.directory(), "--json");

        assertThat(ended.results()).isEqualTo(Files.readString(runFile(ended)));
        Ended export = program.run("export", "--json");
        assertThat(export.results()).isEqualTo(Files.readString(runFile(export)));
    }

    @Test
    void quietSaysNothingWhenAllIsWell() throws IOException {
        Ended ended = program.run(
                "import", program.requests("A-1,P-1,C-1,all,,"), "--directory", program.directory(), "--quiet");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.people()).isEmpty();
        assertThat(ended.results()).isEmpty();
        assertThat(program.run("apply", "20260630-080000-aaaa", "--quiet").people())
                .as("but says what is wrong")
                .contains("There is no run 20260630-080000-aaaa.");
    }

    @Test
    void outputsThatADeadProcessMovedAwayArePutBackThoughTheNextRunHasNone() throws IOException {
        String out = program.path("out").toString();
        program.run("import", program.requests("A-1,P-1,C-1,all,,"), "--directory", program.directory(), "--out", out);
        Files.move(Path.of(out), program.path(".tmp-old-out"));

        Ended none = program.run("apply", "20260630-080000-aaaa", "--out", out);

        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(Path.of(out).resolve("assignments.csv")).exists();
        assertThat(program.path(".tmp-old-out")).doesNotExist();
    }

    @Test
    void outReceivesACopyOfTheRunsFolder() throws IOException {
        Path out = program.path("out");
        Ended ended = program.run(
                "import",
                program.requests("A-1,P-1,C-1,all,,"),
                "--directory",
                program.directory(),
                "--out",
                out.toString(),
                "--decisions");

        assertThat(ended.people()).contains("Reports: " + out);
        assertThat(out.resolve("run.json")).hasSameTextualContentAs(runFile(ended));
        assertThat(out)
                .isDirectoryContaining("glob:**assignments.csv")
                .isDirectoryContaining("glob:**errors.csv")
                .isDirectoryContaining("glob:**changes.csv")
                .isDirectoryContaining("glob:**decisions.csv");
        assertThat(out.resolve("assignments.csv"))
                .content()
                .endsWith("A-1,Acme,P-1,Terra Data,,C-1,Ana,ana@p1.example,all,,,created,"
                        + program.path("requests.csv") + ":2\r\n");
    }

    @Test
    void whoseOutComesToHoldOtherThingsMeanwhileIsToldThatTheRunIsDone() throws IOException {
        Path foreign = program.path("out").resolve("beach.jpg");
        StringWriter people = new StringWriter();
        Program disturbed = new Program(
                new MeddlingClock(foreign),
                Locale.ENGLISH,
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(people),
                Map.of("ASIGNA_LANG", "en"),
                false,
                "asigna");

        int exitCode = disturbed.run(
                "import",
                program.requests("A-1,P-1,C-1,all,,"),
                "--directory",
                program.directory(),
                "--as-of",
                "2026-07-01",
                "--home",
                program.path("home").toString(),
                "--out",
                program.path("out").toString());

        assertThat(exitCode).isEqualTo(1);
        assertThat(people.toString())
                .contains("The run is done and its outputs are in " + program.path("home/runs"))
                .contains("could not be copied to " + program.path("out") + ": The output folder")
                .contains("for example beach.jpg");
        assertThat(foreign).exists();
    }

    /** Lets somebody put a file where it does not belong whenever it is asked. */
    private static final class MeddlingClock extends Clock {
        private final Clock ticking = new TickingClock(Instant.parse("2026-06-30T12:00:00Z"));
        private final Path foreign;

        MeddlingClock(Path foreign) {
            this.foreign = foreign;
        }

        @Override
        public Instant instant() {
            try {
                Files.createDirectories(Objects.requireNonNull(foreign.getParent()));
                Files.writeString(foreign, "beach");
                return ticking.instant();
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("this clock stays in UTC");
        }
    }

    @Test
    void historyListsAllRunsTheNewestFirst() throws IOException {
        assertThat(program.run("history").people()).contains("No run yet.");
        Ended plan = program.run(
                "plan",
                program.requests("A-1,P-1,C-1,all,,", "A-9,P-1,C-1,all,,"),
                "--directory",
                program.directory(),
                "--as-of",
                "2026-07-01");
        Ended apply = program.run("apply", plan.run());

        Ended history = program.run("history");
        assertThat(history.people()).isEmpty();
        List<String> lines = history.results().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("RUN ").containsSubsequence("COMMAND", "STATUS", "EXIT", "REJECTED");
        assertThat(lines.get(1)).startsWith(apply.run()).containsSubsequence("apply", "applied", "0", "2026-06-30");
        assertThat(lines.get(2))
                .startsWith(plan.run())
                .containsSubsequence("plan", "applied", "3", "2026-07-01", "2026-06-30 08:00:");
        assertThat(lines.get(2)).matches(".* 2 +1 +0 +1");
        assertThat(lines.get(3)).containsSubsequence("sync", "synced");
        assertThat(program.run("history", "--json").results())
                .startsWith("[{\"run\":\"" + apply.run() + "\",\"command\":\"apply\",\"status\":\"applied\"")
                .contains("\"plan\":\"" + plan.run() + "\"");
    }

    @Test
    void showTellsWhatOneRunWas() throws IOException {
        Ended ended = program.run(
                "import", program.requests("A-1,P-1,C-1,all,,"), "--directory", program.directory(), "--scope", "all");

        assertThat(program.run("show", ended.run().toUpperCase(Locale.ROOT)).results())
                .contains("run ", ended.run())
                .containsPattern("command +import\n")
                .containsPattern("status +applied\n")
                .containsPattern("exitCode +0\n")
                .containsPattern("options\\.scope +all\n")
                .containsPattern("counts\\.created +1\n")
                .containsPattern("reports +.*" + ended.run() + "\n");
        assertThat(program.run("show", ended.run(), "--json").results())
                .startsWith("{\"run\":\"" + ended.run() + "\"")
                .contains("\"counts\":{\"read\":1,");
    }

    @Test
    void peopleReadHistoryAndShowInSpanishAndProgramsAsEver() throws IOException {
        Ended ended = program.run("import", program.requests("A-9,P-1,C-1,all,,"), "--directory", program.directory());

        Ended history = program.run("historial", "--lang", "es");
        assertThat(history.results().lines().findFirst().orElseThrow())
                .containsSubsequence(
                        "EJECUCIÓN", "ORDEN", "ESTADO", "SALIDA", "FECHA", "INICIO", "LEÍDAS", "RECHAZADAS");
        assertThat(history.results())
                .containsPattern(ended.run() + " +importar +aplicado +3 +30/06/2026 +30/06/2026 08:00:");
        assertThat(program.run("mostrar", ended.run(), "--lang", "es").results())
                .containsPattern("orden +importar\n")
                .containsPattern("estado +aplicado\n")
                .containsPattern("fecha +30/06/2026\n")
                .containsPattern("opciones\\.scope +rows\n")
                .containsPattern("recuento\\.rechazadas +1\n")
                .containsPattern("recuento\\.hallazgos\\.account-unknown +1\n")
                .doesNotContain("counts", "options", "startedAt");
        for (String command : List.of("history", "show " + ended.run())) {
            String[] words = (command + " --json").split(" ", -1);
            assertThat(program.run(words).results())
                    .isEqualTo(program.where("ASIGNA_LANG", "es").run(words).results())
                    .contains("\"command\":\"import\",\"status\":\"applied\"");
        }
    }

    @Test
    void everyVerbHasASpanishName() throws IOException {
        TheProgram spanish = program.where("ASIGNA_LANG", "es");

        assertThat(spanish.run("sincronizar", program.directory()).people()).contains(": en vigor");
        Ended plan = spanish.run("planificar", program.requests("A-1,P-1,C-1,ver todo,,"));
        assertThat(plan.people()).contains("asigna aplicar " + plan.run(), "1 fila leída");
        assertThat(spanish.run("aplicar", plan.run()).people()).contains(": aplicado");
        Ended wrong = spanish.run("importar", program.requests("A-9,P-1,C-1,ver todo,,"));
        assertThat(wrong.exitCode()).isEqualTo(3);
        assertThat(spanish.run("historial").results()).contains(wrong.run());
        assertThat(spanish.run("explicar", "A-1").results()).startsWith("Cuenta A-1 Acme");
        assertThat(spanish.run("mostrar", wrong.run()).results()).contains(wrong.run());
        assertThat(spanish.run("exportar").exitCode()).isZero();
    }

    @Test
    void theLanguageOfTheRunIsThatOfItsMessages() throws IOException {
        Ended ended = program.run(
                "import", program.requests("A-9,P-1,C-1,all,,"), "--directory", program.directory(), "--lang", "es");

        assertThat(ended.people()).contains("1 fila leída");
        assertThat(Files.readString(runFile(ended).resolveSibling("errors.csv")))
                .contains(",error,account-unknown,A-9,")
                .contains("cuenta");
    }

    @ParameterizedTest
    @CsvSource({
        "import, FILE...",
        "plan, FILE...",
        "apply, RUN",
        "sync, DIR|FILE",
        "history, --json",
        "show, RUN",
        "explain, ACCOUNT [PARTNER]",
        "export, --out",
        "importar, FILE..."
    })
    void everyCommandHasHelp(String command, String parameter) {
        Ended ended = program.runBare(command, "--help");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.results()).startsWith("Usage: asigna ").contains(parameter, "--home", "--quiet", "--help");
        assertThat(ended.people()).isEmpty();
    }

    @Test
    void theProgramHasHelpAndAVersion() {
        assertThat(program.runBare("--help").results())
                .startsWith("Usage: asigna ")
                .contains(
                        "import, importar", "plan, planificar", "apply, aplicar", "sync, sincronizar", "show, mostrar")
                .contains("history, historial", "explain, explicar", "export, exportar");
        assertThat(program.runBare("--version").results()).startsWith("asigna ");
    }

    @Test
    void aRefusedRunTellsOfNoChanges() throws IOException {
        Ended refused = program.run(
                "import",
                program.requests("A-1,P-1,C-1,all,,", "A-9,P-1,C-1,all,,"),
                "--directory",
                program.directory(),
                "--commit",
                "all");

        assertThat(refused.people())
                .contains("Nothing was applied: 1 row is rejected", "2 rows read: 1 accepted")
                .doesNotContain("created", "loses");
    }

    @Test
    void exportTellsHowManyAssignmentsItHolds() throws IOException {
        assertThat(program.run("export").people()).contains("No assignment exported");
        program.run("import", program.requests("A-1,P-1,C-1,all,,"), "--directory", program.directory());

        assertThat(program.run("export").people()).contains("  1 assignment exported");
        assertThat(program.run("exportar", "--lang", "es").people()).contains("  1 asignación exportada");
    }

    @Test
    void theSyncSpeaksOfOneAsOfOneInSpanish() throws IOException {
        program.file("directory/accounts.csv", "account_id,name\nA-1,Acme\n,Nobody\n");

        assertThat(program.run("sincronizar", program.directory(), "--lang", "es")
                        .people())
                .contains("cuentas: 2 filas leídas, 1 descartada; 1 nueva, 0 cambiadas, 0 desaparecidas");
    }

    @Test
    void controlCharactersOfNamesAndPathsAreShownAndNotObeyed() throws IOException {
        program.file("directory/accounts.csv", "account_id,name\nA-1,Ac\u001b[31mme\u0007\n");
        program.run("import", program.requests("A-1,P-1,C-1,all,,"), "--directory", program.directory());

        assertThat(program.run("explain", "A-1").results())
                .startsWith("Account A-1 Ac")
                .doesNotContain("\u001b", "\u0007");
        assertThat(program.run("import", "no\u001b[2Jfile.csv").people()).contains("no\uFFFD[2Jfile.csv");
        assertThat(Plain.text("a\tb\u009bc\u202ed\n")).isEqualTo("a\tb\uFFFDc\uFFFDd\n");
    }

    private Path runFile(Ended ended) {
        return program.path("home/runs").resolve(ended.run()).resolve("run.json");
    }
}
