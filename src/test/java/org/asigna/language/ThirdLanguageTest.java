package org.asigna.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.asigna.Asigna;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.WorkbookRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A third language is a folder, and a line in a list: with Portuguese on the class path the program speaks it. */
class ThirdLanguageTest {
    private final Path folder;
    private final String directory;

    ThirdLanguageTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.directory = TheProgram.in(folder).directory();
    }

    @Test
    void itsHeaderMakesTheProgramSpeakIt() throws Exception {
        Files.writeString(
                folder.resolve("pedidos.csv"),
                "Conta;Parceiro;Contato;Visibilidade;Licenças\nA-1;Terra Data;Ana;seleção;L-1\nA-9;P-1;Ana;tudo;\n");

        String people = run(3, "import", "pedidos.csv", "--directory", directory, "--out", "out", "--format", "xlsx");

        assertThat(people).contains("2 linhas lidas: 1 aceitas, 0 repetidas, 1 rejeitadas", "Relatórios: out");
        assertThat(folder.resolve("out/errors.csv")).content().contains("A conta «A-9» não está no diretório");
        assertThat(WorkbookRead.of(folder.resolve("out/assignments.xlsx")).sheets())
                .containsExactly("Atribuições", "Resumo");
        assertThat(folder.resolve("out/report.html")).content().contains("lang=\"pt\"", "O que fazer");
    }

    @Test
    void itMakesTemplatesThatAreReadInIt() throws Exception {
        run(0, "modelo", "m.xlsx", "--lang", "pt");

        WorkbookRead read = WorkbookRead.of(folder.resolve("m.xlsx"));
        assertThat(read.sheets()).containsExactly("Pedidos", "Marcações", "Instruções", "Listas");
        assertThat(read.cell("Pedidos", "A2").getStringCellValue()).isEqualTo("Conta");
        assertThat(read.cell("Listas", "A3").getStringCellValue()).isEqualTo("seleção");
    }

    @Test
    void whatItDoesNotSayYetIsSaidInEnglish() throws Exception {
        assertThat(run(0, "importar", "--help", "--lang", "pt"))
                .startsWith("Uso: asigna importar ")
                .contains("Request files; together they are one set.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"columns", "words", "sentences", "phrases", "help", "workbooks", "report"})
    void itSaysNothingThatEnglishDoesNot(String resource) {
        Set<String> english = new Resource("en", resource).keys();

        assertThat(english).containsAll(new Resource("pt", resource).keys());
        assertThat(new Resource("pt", resource).keys()).isNotEmpty();
    }

    @Test
    void itIsCompleteWhereFilesAreRead() {
        for (String resource : List.of("columns", "words")) {
            assertThat(new Resource("pt", resource).keys())
                    .as(resource)
                    .containsAll(new Resource("en", resource).keys());
        }
    }

    private String run(int expected, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstderr.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dslf4j.provider=org.asigna.batch.Logging",
                "-cp",
                withPortuguese() + File.pathSeparator + System.getProperty("java.class.path"),
                Asigna.class.getName()));
        command.addAll(List.of(words));
        command.addAll(List.of("--home", "home"));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(expected);
        return said;
    }

    /** The folder whose list of languages has Portuguese; it comes before the program's own. */
    private static Path withPortuguese() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ThirdLanguageTest.class.getResource("/portuguese"))
                .toURI());
    }
}
