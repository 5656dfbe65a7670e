package org.asigna.report.excel;

import java.util.LinkedHashMap;
import java.util.Map;

/** The number formats that a workbook takes over from another, behind its own cell formats. */
final class NumberFormats {
    /** Those below are built into every program. */
    private static final int FIRST_OWN = 164;

    /** So many bear all programs, and codes of so many characters. */
    private static final int MOST = 200;

    private static final int LONGEST = 255;
    private static final String GENERAL = "General";

    private final Map<String, Integer> indexes = new LinkedHashMap<>();

    /** The number of the cell format that shows numbers by a code. */
    int index(String code) {
        Integer known = indexes.get(code);
        if (known != null) {
            return known;
        }
        String taken = indexes.size() < MOST && code.length() <= LONGEST ? code : GENERAL;
        return indexes.computeIfAbsent(taken, key -> Style.FORMATS + indexes.size());
    }

    /** The styles of a workbook with these formats. */
    String addTo(String styles) {
        StringBuilder codes = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        int own = FIRST_OWN;
        for (String code : indexes.keySet()) {
            boolean general = code.equals(GENERAL);
            cells.append("<xf numFmtId=\"").append(general ? 0 : own);
            cells.append("\" fontId=\"0\" fillId=\"0\" borderId=\"2\" xfId=\"0\" applyNumberFormat=\"1\"");
            cells.append(" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\"/></xf>");
            if (!general) {
                codes.append("<numFmt numFmtId=\"").append(own++).append("\" formatCode=\"");
                CellText.append(codes, code);
                codes.append("\"/>");
            }
        }
        String formats = codes.isEmpty() ? "" : "<numFmts>" + codes + "</numFmts>";
        return styles.replace("<fonts ", formats + "<fonts ").replace("</cellXfs>", cells + "</cellXfs>");
    }
}
