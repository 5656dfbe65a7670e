package org.asigna.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table of cells that a run reads: a CSV file, or a sheet of a workbook.
 *
 * @param ordinal its place among all that the run reads, from 0, in the order given
 * @param file the path as given
 * @param sheet the sheet's name, blank for CSV
 * @param header the header's cells as written, empty while (or where) there is no header
 */
public record Source(int ordinal, String file, String sheet, List<String> header) {
    public Source {
        header = List.copyOf(header);
    }

    /** The same source once its header is known. */
    public Source withHeader(List<String> cells) {
        return new Source(ordinal, file, sheet, cells);
    }

    /** Sources of one run differ in their ordinals. */
    @Override
    public int hashCode() {
        return ordinal;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Source source
                && source.ordinal == ordinal
                && source.file.equals(file)
                && source.sheet.equals(sheet);
    }

    /** The source in short: {@code requests.csv}, or {@code requests.xlsx!Requests}. */
    public String name() {
        return sheet.isEmpty() ? file : file + "!" + sheet;
    }
}
