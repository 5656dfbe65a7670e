package org.asigna.report.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells of a sheet that offer a list to choose from. None of them refuses what is typed instead. */
final class DropDowns {
    /** How many elements a sheet may have; programs take some more. */
    private static final int MOST = 65_000;

    /** How many ranges of cells an element names at most, so that no attribute gets too long for a program. */
    private static final int MOST_RANGES = 1_000;

    private final Map<String, List<Cells>> byList = new LinkedHashMap<>();

    /** Offers the list in the cells of a column from one row to another, which follow those of a list given before. */
    void add(String letters, int firstRow, int lastRow, String list) {
        List<Cells> cells = byList.computeIfAbsent(list, key -> new ArrayList<>());
        int last = cells.size() - 1;
        if (last >= 0 && cells.get(last).isFollowedBy(letters, firstRow)) {
            cells.set(last, new Cells(letters, cells.get(last).firstRow(), lastRow));
        } else {
            cells.add(new Cells(letters, firstRow, lastRow));
        }
    }

    /** Writes them where they belong, if there are any. */
    void write(XmlBytes xml) throws IOException {
        int elements = Math.min(elements(), MOST);
        if (elements == 0) {
            return;
        }
        xml.xml("<dataValidations count=\"" + elements + "\">");
        int written = 0;
        for (Map.Entry<String, List<Cells>> list : byList.entrySet()) {
            List<Cells> cells = list.getValue();
            for (int from = 0; from < cells.size() && written < elements; from += MOST_RANGES) {
                write(xml, list.getKey(), cells.subList(from, Math.min(from + MOST_RANGES, cells.size())));
                written++;
            }
        }
        xml.xml("</dataValidations>");
    }

    private int elements() {
        int elements = 0;
        for (List<Cells> cells : byList.values()) {
            elements += (cells.size() + MOST_RANGES - 1) / MOST_RANGES;
        }
        return elements;
    }

    private static void write(XmlBytes xml, String list, List<Cells> cells) throws IOException {
        StringBuilder element = new StringBuilder("<dataValidation type=\"list\" allowBlank=\"1\" sqref=\"");
        for (int i = 0; i < cells.size(); i++) {
            element.append(i == 0 ? "" : " ").append(cells.get(i).reference());
        }
        element.append("\"><formula1>");
        CellText.append(element, list);
        xml.xml(element.append("</formula1></dataValidation>").toString());
    }

    /** Cells of one column, one below the other. */
    private record Cells(String letters, int firstRow, int lastRow) {
        boolean isFollowedBy(String column, int row) {
            return letters.equals(column) && row == lastRow + 1;
        }

        String reference() {
            return firstRow == lastRow ? letters + firstRow : letters + firstRow + ":" + letters + lastRow;
        }
    }
}
