package org.asigna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.asigna.fixture.TheProgram;
import org.asigna.fixture.TheProgram.Ended;
import org.asigna.fixture.WorkbookRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An empty workbook of requests: what it offers, and that it can be handed in once it is filled. */
class TemplateTest {
    private final TheProgram program;
    private final Path file;

    TemplateTest(@TempDir Path folder) throws IOException {
        program = TheProgram.in(folder);
        file = folder.resolve("template.xlsx");
        program.file("directory/partners.csv", """
                partner_id,name,status
                P-1,Terra Data,active
                P-2,Umbra S.L.,active
                P-3,umbra sl,active
                P-4,Ábaco,active
                P-6,Zas*,active
                P-5,Closed,closed
                """);
        program.file("directory/contacts.csv", """
                contact_id,partner_id,email,name,status
                C-1,P-1,ana@p1.example,Ana,active
                C-2,P-1,info@p1.example,Ben,active
                C-3,P-1,info@p1.example,Cid,active
                C-4,P-4,eva@p4.example,Eva,active
                C-5,P-4,old@p4.example,Old,inactive
                """);
    }

    @Test
    void hasASheetForRequestsAndOneForTicksAndOneThatExplainsThem() throws IOException {
        WorkbookRead read = made("en");

        assertThat(read.sheets()).containsExactly("Requests", "Ticks", "Instructions", "Lists");
        assertThat(read.workbook().getSheetVisibility(3)).isEqualTo(SheetVisibility.HIDDEN);
        assertThat(texts(read.sheet("Requests").getRow(1)))
                .containsExactly("Account", "Account name", "Partner", "Contact", "Visibility", "Licenses", "Action");
        assertThat(texts(read.sheet("Ticks").getRow(1))).containsExactly("Account", "Partner", "License", "Tick");
        assertThat(read.sheet("Requests").getPaneInformation().getHorizontalSplitPosition())
                .isEqualTo((short) 2);
        assertThat(read.cell("Requests", "A1").getStringCellValue()).startsWith("Example: ");
        assertThat(read.cell("Instructions", "A1").getStringCellValue()).startsWith("Asigna");
    }

    @Test
    void speaksSpanishThroughout() throws IOException {
        WorkbookRead read = made("es");

        assertThat(read.sheets()).containsExactly("Peticiones", "Marcas", "Instrucciones", "Listas");
        assertThat(texts(read.sheet("Peticiones").getRow(1)))
                .containsExactly("Cuenta", "Cliente", "Asesor", "Contacto", "Visibilidad", "Licencias", "Acción");
        assertThat(list(read, "Listas", 0)).containsExactly("todo", "selección");
        assertThat(list(read, "Listas", 1)).containsExactly("asignar", "quitar");
        assertThat(note(read, "Peticiones", 4)).startsWith("todo: el partner ve todas las licencias");
    }

    @Test
    void explainsEachColumnInANoteAndKeepsIdsAsTexts() throws IOException {
        WorkbookRead read = made("en");

        for (String name : List.of("Requests", "Ticks")) {
            XSSFSheet sheet = read.sheet(name);
            for (int column = 0; column < sheet.getRow(1).getLastCellNum(); column++) {
                assertThat(note(read, name, column)).as("%s %d", name, column).endsWith(".");
                assertThat(sheet.getColumnStyle(column).getDataFormatString()).isEqualTo("@");
            }
        }
        assertThat(read.cells()).extracting(Cell::getCellType).doesNotContain(CellType.FORMULA);
    }

    @Test
    void offersWhatMeansExactlyOnePartner() throws IOException {
        WorkbookRead read = made("en");

        assertThat(list(read, "Lists", 3)).containsExactly("Ábaco", "P-2", "P-3", "P-6", "Terra Data");
        assertThat(list(read, "Lists", 6)).containsExactly("eva@p4.example", "ana@p1.example", "C-2", "C-3");
        assertThat(formula(read.sheet("Requests"), "C3:C5002")).isEqualTo("'Lists'!$D$2:$D$6");
        assertThat(formula(read.sheet("Requests"), "E3:E5002")).isEqualTo("'Lists'!$A$2:$A$3");
        assertThat(formula(read.sheet("Requests"), "G3:G5002")).isEqualTo("'Lists'!$B$2:$B$3");
    }

    @Test
    void offersThePeopleOfThePartnerChosenInTheRow() throws IOException {
        WorkbookRead read = made("en");

        assertThat(formula(read.sheet("Requests"), "D3:D5002"))
                .isEqualTo("OFFSET('Lists'!$G$1,INDEX('Lists'!$E$2:$E$6,MATCH($C3,'Lists'!$D$2:$D$6,0)),0,"
                        + "INDEX('Lists'!$F$2:$F$6,MATCH($C3,'Lists'!$D$2:$D$6,0)),1)")
                .hasSizeLessThan(256);
        assertThat(numbers(read, 4)).containsExactly(1, 2, 2, 2, 2);
        assertThat(numbers(read, 5)).containsExactly(1, 0, 0, 0, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void isImportedWithoutFindingsOnceItIsFilled(String language) throws IOException {
        made(language);
        boolean spanish = language.equals("es");
        fill(0, "A-1", "Acme", "Terra Data", "ana@p1.example", spanish ? "selección" : "selected", "", "");
        fill(0, "A-1", "", "Ábaco", "eva@p4.example", spanish ? "todo" : "all", "", spanish ? "asignar" : "assign");
        fill(0, "A-2", "", "Terra Data", "C-2", spanish ? "todo" : "all", "", "");
        fill(1, "A-1", "Terra Data", "L-2", "x");

        Ended ended = program.run("import", file.toString(), "--lang", language);

        assertThat(Files.readString(folder(ended).resolve("errors.csv"))).hasLineCount(1);
        assertThat(ended.exitCode()).isZero();
        assertThat(Files.readAllLines(folder(ended).resolve("changes.csv")))
                .anySatisfy(line -> assertThat(line).startsWith("created,A-1,P-1,C-1,selected,L-2,"))
                .anySatisfy(line -> assertThat(line).startsWith("created,A-1,P-4,C-4,all,,"))
                .anySatisfy(line -> assertThat(line).startsWith("created,A-2,P-1,C-2,all,,"))
                .hasSize(4);
    }

    @Test
    void itsExampleIsNotRead() throws IOException {
        made("en");

        Ended ended = program.run("import", file.toString());
        assertThat(ended.people()).contains("No row read");
        assertThat(Files.readString(folder(ended).resolve("errors.csv")))
                .hasLineCount(2)
                .contains("no-rows");
    }

    @Test
    void knowsNoPartnersWithoutADirectoryAndMakesNoHome() throws IOException {
        Ended ended = program.run("template", file.toString());

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.people()).contains("Template: " + file, "No directory is known", "asigna sync DIR");
        assertThat(program.path("home")).doesNotExist();
        WorkbookRead read = WorkbookRead.of(file);
        assertThat(read.sheet("Requests").getDataValidations()).hasSize(2);
        assertThat(list(read, "Lists", 3)).isEmpty();
    }

    @Test
    void overwritesNothing() throws IOException {
        Files.writeString(file, "mine");

        Ended ended = program.run("plantilla", file.toString(), "--lang", "es");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.people()).contains(file + " ya existe");
        assertThat(file).hasContent("mine");
        Path nowhere = program.path("nowhere/template.xlsx");
        assertThat(program.run("template", nowhere.toString()).people())
                .contains("There is no folder " + nowhere.getParent());
    }

    @ParameterizedTest
    @CsvSource({"en,asigna-template.xlsx", "es,plantilla-asigna.xlsx"})
    void hasANameInEachLanguage(String language, String name) {
        assertThat(program.run("template", "--help", "--lang", language).results())
                .contains(name);
    }

    @Test
    void isTheSameBytesForTheSameDirectory() throws IOException {
        made("en");
        byte[] once = Files.readAllBytes(file);
        Files.delete(file);

        made("en");
        assertThat(file).hasBinaryContent(once);
    }

    private WorkbookRead made(String language) throws IOException {
        assertThat(program.run("sync", program.directory()).exitCode()).isZero();
        assertThat(program.run("template", file.toString(), "--lang", language).exitCode())
                .isZero();
        return WorkbookRead.of(file);
    }

    private void fill(int sheet, String... cells) throws IOException {
        try (XSSFWorkbook workbook = opened()) {
            Sheet filled = workbook.getSheetAt(sheet);
            Row row = filled.createRow(filled.getLastRowNum() + 1);
            for (int i = 0; i < cells.length; i++) {
                row.createCell(i).setCellValue(cells[i]);
            }
            try (OutputStream bytes = Files.newOutputStream(file)) {
                workbook.write(bytes);
            }
        }
    }

    private XSSFWorkbook opened() throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new XSSFWorkbook(bytes);
        }
    }

    private Path folder(Ended ended) {
        return program.path("home/runs").resolve(ended.run());
    }

    private static String note(WorkbookRead read, String sheet, int column) {
        return read.sheet(sheet)
                .getRow(1)
                .getCell(column)
                .getCellComment()
                .getString()
                .getString();
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }

    private static List<String> list(WorkbookRead read, String sheet, int column) {
        return cells(read, sheet, column).stream().map(Cell::getStringCellValue).toList();
    }

    private static List<Integer> numbers(WorkbookRead read, int column) {
        return cells(read, "Lists", column).stream()
                .map(cell -> (int) cell.getNumericCellValue())
                .toList();
    }

    private static List<Cell> cells(WorkbookRead read, String sheet, int column) {
        List<Cell> cells = new ArrayList<>();
        for (Row row : read.sheet(sheet)) {
            if (row.getRowNum() > 0 && row.getCell(column) != null) {
                cells.add(row.getCell(column));
            }
        }
        return cells;
    }

    private static String formula(XSSFSheet sheet, String cells) {
        return sheet.getDataValidations().stream()
                .filter(validation -> validation
                        .getRegions()
                        .getCellRangeAddress(0)
                        .formatAsString()
                        .equals(cells))
                .map(DataValidation::getValidationConstraint)
                .map(constraint -> constraint.getFormula1())
                .findFirst()
                .orElseThrow();
    }
}
