package org.asigna.intake.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.asigna.intake.Line;
import org.asigna.intake.Line.Marks;
import org.asigna.intake.LineReader;
import org.asigna.intake.SourceFormat;
import org.asigna.intake.SourceFormatContract;
import org.junit.jupiter.api.Test;

/** What both kinds of workbook do alike. */
abstract class WorkbookContract extends SourceFormatContract {
    abstract Workbook empty();

    @Override
    protected Path file(List<List<String>> rows) throws IOException {
        return workbook(workbook -> {
            Sheet sheet = workbook.createSheet("Rows");
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    row.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
        });
    }

    private Path workbook(Consumer<Workbook> filling) throws IOException {
        Path file = folder.resolve("workbook");
        try (Workbook workbook = empty();
                OutputStream stream = Files.newOutputStream(file)) {
            filling.accept(workbook);
            workbook.write(stream);
        }
        return file;
    }

    private static CellStyle style(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static Cell cell(Row row, int column, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        return cell;
    }

    @Test
    void cellsAreReadAsAPersonSeesThem() throws IOException {
        Path file = workbook(workbook -> {
            Row row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue(12345);
            cell(row, 1, style(workbook, "00000000")).setCellValue(12345);
            cell(row, 2, style(workbook, "yyyy-mm-dd")).setCellValue(LocalDate.of(2026, 12, 31));
            cell(row, 3, style(workbook, "d/m/yy h:mm")).setCellValue(LocalDateTime.of(2026, 12, 31, 18, 30));
            row.createCell(4).setCellValue(true);
            row.createCell(5).setCellErrorValue(FormulaError.NA.getCode());
            row.createCell(6).setCellValue("007");
            row.createCell(7).setCellValue(0.25);
        });

        assertThat(lines(file))
                .extracting(Line::cells)
                .containsExactly(List.of(
                        "12345", "00012345", "2026-12-31", "2026-12-31 18:30:00", "TRUE", "#N/A", "007", "0.25"));
    }

    @Test
    void aFormulaIsItsLastResultAndMarked() throws IOException {
        Path file = workbook(workbook -> {
            Row row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue("L-1");
            row.createCell(1).setCellFormula("CONCATENATE(\"A-\",\"1\")");
            row.createCell(2).setCellFormula("6*7");
            row.createCell(3).setCellFormula("1/0");
            row.createCell(4).setCellFormula("TRUE");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });

        Line line = lines(file).get(0);

        assertThat(line.cells()).containsExactly("L-1", "A-1", "42", "#DIV/0!", "TRUE");
        assertThat(line.marks()).isEqualTo(new Marks(false, List.of(), List.of(), List.of(1, 2, 3, 4)));
    }

    @Test
    void aNumberThatLostItsDigitsIsMarked() throws IOException {
        Path file = workbook(workbook -> {
            Row row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue(123_456_789_012_345d);
            row.createCell(1).setCellValue(Double.parseDouble("1234567890123456789"));
            row.createCell(2).setCellValue("1234567890123456789");
        });

        Line line = lines(file).get(0);

        assertThat(line.cells()).containsExactly("123456789012345", "1234567890123460000", "1234567890123456789");
        assertThat(line.marks().rounded()).containsExactly(1);
    }

    @Test
    void rowsBetweenFilledOnesComeAsBlankOnes() throws IOException {
        Path file = workbook(workbook -> {
            Sheet sheet = workbook.createSheet();
            sheet.createRow(2).createCell(3).setCellValue("D3");
            sheet.createRow(5).createCell(0).setCellValue("A6");
        });

        assertThat(lines(file))
                .extracting(line -> line.row() + " " + line.cells())
                .containsExactly("1 []", "2 []", "3 [, , , D3]", "4 []", "5 []", "6 [A6]");
    }

    @Test
    void whatIsHiddenIsReadAndMarked() throws IOException {
        Path file = workbook(workbook -> {
            Sheet sheet = workbook.createSheet("Shown");
            for (int i = 0; i < 3; i++) {
                sheet.createRow(i).createCell(0).setCellValue("A-" + i);
            }
            sheet.getRow(1).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
            workbook.createSheet("Hidden");
            workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
            workbook.createSheet("Very hidden");
            workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        });

        assertThat(lines(file)).extracting(line -> line.marks().hidden()).containsExactly(false, true, false);
        assertThat(open(file).sheets())
                .extracting(sheet -> sheet.name() + " " + sheet.isHidden())
                .containsExactly("Shown false", "Hidden true", "Very hidden true");
        try (LineReader reader = open(file).sheets().get(0).lines()) {
            reader.next();
            assertThat(reader.hidesColumn(1)).isFalse();
            assertThat(reader.hidesColumn(2)).isTrue();
            assertThat(reader.hidesColumn(3)).isFalse();
        }
    }

    @Test
    void tellsHowWideItsColumnsAre() throws IOException {
        Path file = workbook(workbook -> {
            Sheet sheet = workbook.createSheet("Rows");
            sheet.createRow(0).createCell(0).setCellValue("A-1");
            sheet.setColumnWidth(1, 33 * 256 + 128);
        });

        try (LineReader reader = open(file).sheets().get(0).lines()) {
            reader.next();
            assertThat(reader.width(0)).isZero();
            assertThat(reader.width(1)).isEqualTo(33.5);
            assertThat(reader.width(9_999)).isZero();
        }
    }

    @Test
    void everySheetHasItsOwnRows() throws IOException {
        Path file = workbook(workbook -> {
            workbook.createSheet("One").createRow(0).createCell(0).setCellValue("first");
            workbook.createSheet("None");
            workbook.createSheet("Two").createRow(0).createCell(0).setCellValue("second");
        });

        List<String> read = new ArrayList<>();
        for (SourceFormat.Sheet sheet : open(file).sheets()) {
            try (LineReader reader = sheet.lines()) {
                Line line = reader.next();
                read.add(sheet.name() + " " + (line == null ? "" : line.cells()));
            }
        }

        assertThat(read).containsExactly("One [first]", "None ", "Two [second]");
    }

    @Test
    void aFileThatChangesWhileItIsReadIsNoticed() throws IOException {
        Path file = file(List.of(List.of("Account", "Partner"), List.of("A-1", "P-1")));
        try (LineReader reader = open(file).sheets().get(0).lines()) {
            Files.write(file, new byte[] {0}, StandardOpenOption.APPEND);

            assertThatThrownBy(() -> {
                        while (reader.next() != null) {
                            // goes on to the end
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("changed while it was read; run again");
        }
    }
}
