package org.asigna.cli;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.asigna.fixture.WorkbookRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are written: CSV always, workbooks as {@code --format} says. */
class FormatTest {
    private final TheProgram program;

    FormatTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "both", "XLSX"})
    void workbooksComeBesideTheCsv(String format) throws IOException {
        Ended ended = synced("import", program.requests("A-1,P-1,C-1,all,,", "A-9,P-1,C-1,all,,"), "--format", format);

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(files(ended))
                .containsExactly(
                        "assignments.csv",
                        "assignments.xlsx",
                        "changes.csv",
                        "corrections.xlsx",
                        "errors.csv",
                        "errors.xlsx",
                        "rejected.csv",
                        "report.html",
                        "run.json");
        assertThat(read(ended, "assignments.xlsx").rows("Assignments").get(1))
                .startsWith("A-1", "Acme", "P-1", "Terra Data", "", "C-1", "Ana", "ana@p1.example", "all", "", "");
        assertThat(read(ended, "errors.xlsx").rows("Findings").get(1)).contains("3", "error", "account-unknown", "A-9");
        assertThat(Files.readString(file(ended, "run.json")))
                .contains("\"format\" : \"" + format.toLowerCase(Locale.ROOT) + "\"");
    }

    @Test
    void fromCsvComesCsvUnlessWorkbooksAreAskedFor() throws IOException {
        String requests = program.requests("A-1,P-1,C-1,all,,");

        assertThat(files(synced("import", requests)))
                .containsExactly("assignments.csv", "changes.csv", "errors.csv", "report.html", "run.json");
        assertThat(files(synced("import", requests, "--format", "csv")))
                .containsExactly("assignments.csv", "changes.csv", "errors.csv", "report.html", "run.json");
    }

    @Test
    void fromAWorkbookComeWorkbooksUnlessCsvAloneIsAskedFor() throws IOException {
        synced("import", program.requests("A-1,P-1,C-1,all,,"));
        String workbook = file(program.run("export", "--format", "xlsx"), "assignments.xlsx")
                .toString();

        Ended again = program.run("import", workbook);
        assertThat(again.exitCode()).isZero();
        assertThat(again.people()).contains("0 created, 0 updated, 1 unchanged, 0 removed");
        assertThat(files(again)).contains("assignments.csv", "assignments.xlsx", "errors.csv", "errors.xlsx");
        assertThat(read(again, "errors.xlsx").rows("Findings")).hasSize(1);
        assertThat(files(program.run("import", workbook, "--format", "csv")))
                .doesNotContain("assignments.xlsx", "errors.xlsx");
    }

    @Test
    void aRefusedWorkbookIsReportedInAWorkbook() throws IOException {
        String broken = program.file("broken.xlsx", "PK\u0003\u0004 and nothing more");

        Ended ended = synced("import", broken);
        assertThat(ended.exitCode()).isEqualTo(7);
        assertThat(files(ended)).containsExactly("errors.csv", "errors.xlsx", "report.html", "run.json");
        Ended sync = program.run("sync", broken);
        assertThat(sync.exitCode()).isEqualTo(7);
        assertThat(files(sync)).containsExactly("errors.csv", "errors.xlsx", "run.json");
    }

    @Test
    void aWordThatIsNoFormatIsWrongUsage() throws IOException {
        Ended ended = synced("import", program.requests("A-1,P-1,C-1,all,,"), "--format", "pdf");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.people()).contains("--format", "csv, xlsx, both");
    }

    @Test
    void aRefusedRunHasTheFindingsAlone() throws IOException {
        Ended ended = synced(
                "import",
                program.requests("A-1,P-1,C-1,all,,", "A-9,P-1,C-1,all,,"),
                "--commit",
                "all",
                "--format",
                "xlsx");

        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(files(ended))
                .containsExactly(
                        "corrections.xlsx", "errors.csv", "errors.xlsx", "rejected.csv", "report.html", "run.json");
    }

    @Test
    void aSyncHasItsFindingsInTheLanguageOfTheRun() throws IOException {
        Ended ended = program.run("sync", program.directory(), "--format", "xlsx", "--lang", "es");

        assertThat(files(ended)).containsExactly("errors.csv", "errors.xlsx", "run.json");
        assertThat(read(ended, "errors.xlsx").sheets()).containsExactly("Hallazgos", "Leyenda");
    }

    @Test
    void anApplyHasTheFilesThatItsPlanHas() throws IOException {
        Ended plan = synced("plan", program.requests("A-1,P-1,C-1,all,,"), "--format", "xlsx");
        byte[] planned = Files.readAllBytes(file(plan, "assignments.xlsx"));

        Ended apply = program.run("apply", plan.run());

        assertThat(apply.exitCode()).isZero();
        assertThat(files(apply)).contains("assignments.xlsx", "errors.xlsx");
        assertThat(Files.readAllBytes(file(apply, "assignments.xlsx"))).isEqualTo(planned);
    }

    @Test
    void anApplyCanBeAskedForOthers() throws IOException {
        Ended plan = synced("plan", program.requests("A-1,P-1,C-1,all,,"));

        assertThat(files(program.run("apply", plan.run(), "--format", "both")))
                .contains("assignments.xlsx", "errors.xlsx");
    }

    @Test
    void anExportHasAWorkbookIfItIsAskedFor() throws IOException {
        synced("import", program.requests("A-1,P-1,C-1,selected,L-1;L-2,"));

        assertThat(files(program.run("export"))).containsExactly("assignments.csv", "run.json");
        Ended export = program.run("export", "--format", "xlsx");
        assertThat(files(export)).containsExactly("assignments.csv", "assignments.xlsx", "run.json");
        assertThat(read(export, "assignments.xlsx").rows("Assignments"))
                .hasSize(2)
                .last(as(LIST))
                .endsWith("selected", "L-1;L-2", "2", "unchanged", "");
    }

    @Test
    void theSameInputsGiveTheSameWorkbooks() throws IOException {
        String requests = program.requests("A-1,P-1,C-1,all,,", "A-9,P-1,C-1,all,,");
        Ended one = synced("plan", requests, "--format", "xlsx");
        Ended other = synced("plan", requests, "--format", "xlsx");

        for (String name : List.of("assignments.xlsx", "errors.xlsx")) {
            assertThat(Files.readAllBytes(file(one, name))).as(name).isEqualTo(Files.readAllBytes(file(other, name)));
        }
    }

    @Test
    void outTakesWorkbooksAndGivesThemUpAgain() throws IOException {
        String requests = program.requests("A-1,P-1,C-1,all,,");
        String out = program.path("out").toString();

        synced("import", requests, "--format", "both", "--out", out);
        assertThat(Path.of(out)).isDirectoryContaining("glob:**assignments.xlsx");

        assertThat(synced("import", requests, "--out", out).exitCode()).isZero();
        assertThat(Path.of(out)).isDirectoryNotContaining("glob:**.xlsx");
    }

    private Ended synced(String... words) {
        return program.run(Stream.concat(Stream.of(words), Stream.of("--directory", program.directory()))
                .toArray(String[]::new));
    }

    private Path file(Ended ended, String name) {
        return program.path("home/runs").resolve(ended.run()).resolve(name);
    }

    private WorkbookRead read(Ended ended, String name) throws IOException {
        return WorkbookRead.of(file(ended, name));
    }

    private List<String> files(Ended ended) throws IOException {
        try (Stream<Path> files = Files.list(file(ended, "."))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
