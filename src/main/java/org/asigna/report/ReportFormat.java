package org.asigna.report;

import java.util.Locale;
import java.util.Optional;

/** Which files are asked for. CSV is always written, so what is asked is whether there are workbooks beside it. */
public enum ReportFormat {
    CSV,
    XLSX,
    BOTH;

    /** Its word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether workbooks are written.
     *
     * @param asked what was asked for, if anything
     * @param fromWorkbook whether an input is a workbook, which decides where nothing was asked for
     */
    public static boolean workbooks(Optional<ReportFormat> asked, boolean fromWorkbook) {
        return asked.map(format -> format != CSV).orElse(fromWorkbook);
    }
}
