package org.asigna.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A person who mends a workbook of corrections: chooses the first of what a red cell offers, empties what is to be emptied,
 * and types the rest from a table {@code place, column, value} beside the story; a row for which that table names no column,
 * and one with a red cell that neither offers anything nor stands in the table, is taken out.
 */
final class Mending {
    private static final String RED = "FFFBD5D9";
    private static final String TO_BE_EMPTIED = "The view is all, but";
    private static final String MENDED_ELSEWHERE = "The ticks that choose";

    /** What the table calls the columns beyond the header. */
    private static final String BEYOND = "+";

    private final List<List<String>> typed;
    private final List<String> takenOut = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();

    private Mending(List<List<String>> typed) {
        this.typed = typed;
    }

    /** Mends a workbook into another file. */
    static Mending of(Path corrections, Path table, Path mended) throws IOException {
        Mending mending =
                new Mending(Files.exists(table) ? CsvTable.read(table, "").rows() : List.of());
        try (InputStream bytes = Files.newInputStream(corrections);
                XSSFWorkbook workbook = new XSSFWorkbook(bytes);
                OutputStream target = Files.newOutputStream(mended)) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                if (sheet.getRow(0).getCell(0).getStringCellValue().equals("Asigna")) {
                    mending.mend(sheet);
                }
            }
            workbook.write(target);
        }
        return mending;
    }

    /** What was said about the rows that were taken out. */
    List<String> takenOut() {
        return takenOut;
    }

    private void mend(XSSFSheet sheet) {
        Map<CellAddress, List<String>> offers = offers(sheet);
        for (int number = 1; number <= sheet.getLastRowNum(); number++) {
            Row row = sheet.getRow(number);
            String remark = row.getCell(0).getStringCellValue();
            String place = remark.lines().findFirst().orElseThrow();
            if (isSettled(remark) || !mend(row, place, offers)) {
                takenOut.add(remark);
                sheet.removeRow(row);
            } else {
                kept.add(place);
            }
        }
    }

    /** Of rows that contradict each other the person keeps the first. */
    private boolean isSettled(String remark) {
        return remark.contains("make them agree") && kept.stream().anyMatch(remark::contains);
    }

    private boolean mend(Row row, String place, Map<CellAddress, List<String>> offers) {
        if (typed(place, "").isPresent()) {
            return false;
        }
        boolean whole = true;
        int columns = Math.max(row.getSheet().getRow(0).getLastCellNum(), row.getLastCellNum());
        for (int column = 1; column < columns; column++) {
            Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            Cell header = row.getSheet().getRow(0).getCell(column);
            Optional<String> value = typed(place, header == null ? BEYOND : header.getStringCellValue());
            if (value.isPresent()) {
                write(cell, value.get());
            } else if (isRed(cell)) {
                List<String> offered = offers.getOrDefault(cell.getAddress(), List.of());
                String note = cell.getCellComment().getString().getString();
                if (!offered.isEmpty() && !leavesTheChoiceOpen(note)) {
                    write(cell, offered.get(0));
                } else if (note.startsWith(TO_BE_EMPTIED)) {
                    cell.setBlank();
                } else if (!note.startsWith(MENDED_ELSEWHERE)) {
                    whole = false;
                }
            }
        }
        return whole;
    }

    private static void write(Cell cell, String value) {
        cell.setBlank(); // else POI would keep the text that stands within the sheet
        cell.setCellValue(value);
    }

    /** Of all partners only the person knows which is meant; among what is near, the first is taken for it. */
    private static boolean leavesTheChoiceOpen(String note) {
        return (note.startsWith("The partner") || note.startsWith("The certification"))
                && !note.contains("did you mean")
                && !note.contains("choose one of:");
    }

    private Optional<String> typed(String place, String column) {
        return typed.stream()
                .filter(line -> place.equals(line.get(0)) || place.endsWith("/" + line.get(0)))
                .filter(line -> line.get(1).equals(column))
                .map(line -> line.get(2))
                .findFirst();
    }

    private static boolean isRed(Cell cell) {
        XSSFCellStyle style = ((XSSFCell) cell).getCellStyle();
        return style.getFillForegroundXSSFColor() != null
                && RED.equals(style.getFillForegroundXSSFColor().getARGBHex());
    }

    /** What each cell offers. */
    static Map<CellAddress, List<String>> offers(XSSFSheet sheet) {
        Map<CellAddress, List<String>> offers = new HashMap<>();
        for (DataValidation validation : sheet.getDataValidations()) {
            String formula = validation.getValidationConstraint().getFormula1();
            List<String> texts = texts(sheet.getWorkbook(), formula);
            for (CellRangeAddress region : validation.getRegions().getCellRangeAddresses()) {
                region.forEach(cell -> offers.put(cell, texts));
            }
        }
        return offers;
    }

    private static List<String> texts(XSSFWorkbook workbook, String range) {
        AreaReference area = new AreaReference(range, workbook.getSpreadsheetVersion());
        List<String> texts = new ArrayList<>();
        for (CellReference cell : area.getAllReferencedCells()) {
            texts.add(workbook.getSheet(cell.getSheetName())
                    .getRow(cell.getRow())
                    .getCell(cell.getCol())
                    .getStringCellValue());
        }
        return texts;
    }
}
