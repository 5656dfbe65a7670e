package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.asigna.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** Which language is spoken, and that it is spoken everywhere. */
class LanguageOfTheProgramTest {
    private static final String SPANISH = "Cuenta;Asesor;Contacto;Visibilidad\nA-1;P-1;C-1;ver todo\n";
    private static final String ENGLISH = "Account,Partner,Contact,View\nA-1,P-1,C-1,all\n";

    private final TheProgram program;

    LanguageOfTheProgramTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
    }

    @Test
    void theOptionCountsMostWhereverItStands() {
        assertThat(program.run("--help", "--lang", "es").results()).startsWith("Uso: asigna ");
        assertThat(program.run("--lang=es", "plan", "--help").results()).startsWith("Uso: asigna planificar ");
        assertThat(program.run("planificar", "--help").results()).startsWith("Usage: asigna plan ");
        assertThat(program.run("history", "--lang", "ES").people()).contains("Todavía no hay ejecuciones.");
        assertThat(program.run("show", "x", "--lang", "es").people()).startsWith("No existe la ejecución x.");
    }

    @Test
    void theVariableCountsMoreThanTheHeader() throws IOException {
        program.where("ASIGNA_LANG", " Es ");

        assertThat(program.run("import", program.file("r.csv", ENGLISH)).people())
                .contains("Nunca se ha sincronizado un directorio.");
    }

    @Test
    void theHeaderCountsMoreThanTheSystemForTheWholeImport() throws IOException {
        program.onASystemIn(Locale.ENGLISH);
        Ended ended = program.run(
                "import",
                program.file("solicitudes.csv", SPANISH + "A-9;P-1;C-1;ver todo\n"),
                program.file("requests.csv", ENGLISH),
                "--directory",
                program.directory());

        assertThat(ended.people()).contains("3 filas leídas").doesNotContain("rows read");
        Path folder = program.path("home/runs").resolve(ended.run());
        assertThat(folder.resolve("run.json")).content().contains("\"lang\" : \"es\"");
        assertThat(folder.resolve("errors.csv")).content().contains("La cuenta «A-9» no está en el directorio");
        for (Path run : program.runs()) {
            assertThat(run.resolve("run.json")).as("the sync, too").content().contains("\"lang\" : \"es\"");
        }
    }

    @Test
    void aRefusedFileIsToldInItsOwnLanguage() throws IOException {
        program.onASystemIn(Locale.ENGLISH);
        String file = program.file("solicitudes.csv", "Cuenta;Asesor;Contacto\nA-1;P-1;C-1\n");
        Ended refused = program.run("import", file, "--directory", program.directory());

        assertThat(refused.exitCode()).isEqualTo(7);
        assertThat(refused.people()).contains(file + ":1: Falta la columna obligatoria «Visibilidad»");
    }

    @Test
    void aTicksSheetBeforeTheRequestsDoesNotCount() throws IOException {
        program.onASystemIn(Locale.ENGLISH);
        Path file = program.path("solicitudes.xlsx");
        try (Workbook workbook = new XSSFWorkbook();
                OutputStream stream = Files.newOutputStream(file)) {
            sheet(workbook, List.of("Account", "License", "Tick"), List.of("A-1", "L-1", "x"));
            sheet(
                    workbook,
                    List.of("Cuenta", "Asesor", "Contacto", "Visibilidad"),
                    List.of("A-1", "P-1", "C-1", "selección"));
            workbook.write(stream);
        }

        assertThat(program.run("import", file.toString(), "--directory", program.directory())
                        .people())
                .contains("1 fila leída");
    }

    @SafeVarargs
    private static void sheet(Workbook workbook, List<String>... rows) {
        Sheet sheet = workbook.createSheet();
        for (List<String> cells : rows) {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            cells.forEach(
                    cell -> row.createCell(Math.max(row.getLastCellNum(), 0)).setCellValue(cell));
        }
    }

    @Test
    void whatBreaksIsToldInSpanishToo() throws IOException {
        program.where("ASIGNA_LANG", "es");
        String file = program.file("file", "x");

        assertThat(program.run("export", "--out", file).people())
                .startsWith("La carpeta de resultados " + file + " es un archivo;");
        assertThat(program.runBare("history", "--home", program.directory()).people())
                .startsWith("La carpeta " + program.directory() + " contiene otras cosas");
        assertThat(program.runBare("history", "--home", program.path("a;b").toString())
                        .people())
                .startsWith("El registro no puede estar en ");
        Files.createDirectories(program.path("home"));
        String settings = Files.writeString(
                        program.path("home/asigna.yml"), "asigna:\n  programme:\n    selected: maybe\n")
                .toRealPath()
                .toString();
        assertThat(program.run("history").people().strip())
                .isEqualTo("El ajuste asigna.programme.selected (en " + settings
                        + " o en el entorno) es «maybe» y no se puede usar: se esperaba allowed o warned o refused");
    }

    @Test
    void theSystemCountsWhereTheHeaderIsUndecided() throws IOException {
        String undecided = program.file("r.csv", "Account,Asesor,Contact ID,Visibilidad\nA-1,P-1,C-1,all\n");

        assertThat(program.onASystemIn(Locale.forLanguageTag("es-MX"))
                        .run("plan", undecided)
                        .people())
                .contains("Ninguna fila leída");
        assertThat(program.onASystemIn(Locale.FRENCH).run("plan", undecided).people())
                .as("English where the system's is not known")
                .contains("No row read");
    }

    @Test
    void anUnknownVariableIsWrongUsage() {
        program.where("ASIGNA_LANG", "fr");

        Ended ended = program.run("history");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.people().strip())
                .isEqualTo("The variable ASIGNA_LANG is \"fr\", which is no language of Asigna;"
                        + " set it to one of: en, es.");
        assertThat(program.run("history", "--lang", "en").exitCode()).isZero();
        assertThat(program.onASystemIn(Locale.FRANCE)
                        .where("ASIGNA_LANG", " ")
                        .run("history")
                        .exitCode())
                .isZero();
    }

    @Test
    void wrongUsageIsToldInSpanishToo() {
        program.where("ASIGNA_LANG", "es");

        assertSpanish(
                "--directry no es una opción de importar. ¿Quería decir --directory?", "import", "x", "--directry");
        assertSpanish("«improtar» no es una orden. ¿Quería decir importar", "improtar", "x");
        assertSpanish("«b» es una palabra de más para mostrar.", "show", "a", "b");
        assertSpanish("Después de planificar falta ARCHIVO. Archivos de peticiones", "plan");
        assertSpanish("A la opción --scope le falta su valor, rows|accounts|all.", "plan", "x", "--scope");
        assertSpanish("La opción --home está dos veces", "history", "--home", "a", "--home", "b");
        assertSpanish("La opción --json no lleva ningún valor.", "history", "--json=no");
        assertSpanish(
                "--scope no puede ser «todo»; se esperaba uno de estos valores: rows, accounts, all.",
                "plan",
                "x",
                "--scope",
                "todo");
        assertSpanish("--as-of no puede ser «hoy»; se esperaba una fecha como 2026-11-22.", "plan", "x", "--as-of=hoy");
        assertSpanish("¿Qué orden? No se ha indicado ninguna.");
    }

    private void assertSpanish(String said, String... words) {
        Ended ended = program.runBare(words);
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.people()).startsWith(said).containsPattern("\nPruebe: asigna.* --help\n$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void helpDescribesEveryCommandOptionAndParameter(String tag) {
        Language language = Language.of(tag).orElseThrow();
        CommandLine commands = Commands.of(
                program.program(),
                language,
                "import",
                "plan",
                "apply",
                "sync",
                "history",
                "show",
                "explain",
                "export",
                "template",
                "backup",
                "restore");

        assertThat(commands.getSubcommands().values())
                .allSatisfy(command ->
                        assertThat(command.getCommandSpec().options()).hasSizeGreaterThan(4));
        assertDescribed(commands);
        commands.getSubcommands().values().forEach(LanguageOfTheProgramTest::assertDescribed);
    }

    private static void assertDescribed(CommandLine command) {
        String name = command.getCommandName();
        assertThat(command.getCommandSpec().usageMessage().description())
                .as(name)
                .isNotEmpty();
        for (ArgSpec arg : command.getCommandSpec().args()) {
            assertThat(arg.description()).as("%s %s", name, arg).isNotEmpty();
            assertThat(arg.paramLabel()).as("%s %s", name, arg).doesNotContain("$", "null");
        }
        assertThat(command.getUsageMessage().lines())
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(80).doesNotContain("%n", "%%", "${"));
    }
}
