package org.asigna.run.corrections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.asigna.assignment.Field;
import org.asigna.assignment.Layout;
import org.asigna.finding.Source;
import org.asigna.intake.NumberFormat;
import org.asigna.intake.RequestReader;
import org.asigna.intake.Table;
import org.asigna.report.excel.CorrectionsWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet that was read is laid out.
 *
 * @param source the sheet
 * @param fields where the fields of requests stand
 * @param widths how wide each column of its header is, in characters, 0 where nobody knows
 * @param formats how the numbers of each column of its header are shown, those aside that Asigna reads: ids are texts
 */
public record SourceLayout(Source source, Layout fields, List<Double> widths, List<NumberFormat> formats) {
    public SourceLayout {
        widths = List.copyOf(widths);
        formats = List.copyOf(formats);
    }

    /** The layout of a table, some rows of which were read. */
    public static SourceLayout of(Table table) {
        int columns = table.source().header().size();
        return new SourceLayout(
                table.source(),
                RequestReader.layout(table),
                IntStream.range(0, columns).mapToObj(table::width).toList(),
                IntStream.range(0, columns)
                        .mapToObj(column -> isRead(table, column) ? NumberFormat.UNKNOWN : table.format(column))
                        .toList());
    }

    private static boolean isRead(Table table, int column) {
        return table.kind().columns().stream().anyMatch(key -> table.column(key) == column);
    }

    /** The one among several that is of a source. */
    public static SourceLayout of(Source source, List<SourceLayout> layouts) {
        return layouts.stream()
                .filter(layout -> layout.source().equals(source))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no layout of " + source.name()));
    }

    /** What is known of it, as the cells of lines by their kinds; a line of which nothing is known is left out. */
    public Map<String, List<String>> lines() {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        if (widths.stream().anyMatch(width -> width > 0)) {
            lines.put(
                    "layout",
                    widths.stream()
                            .map(width -> width == 0 ? "" : Double.toString(width))
                            .toList());
        }
        if (formats.stream().anyMatch(NumberFormat::isKnown)) {
            lines.put("formats", formats.stream().map(NumberFormat::code).toList());
        }
        return lines;
    }

    /** Whether the sheet is one of corrections, as its header tells. */
    public boolean isCorrections() {
        return source.header().stream().anyMatch(CorrectionsWorkbook::isRemark);
    }

    /** The field that stands in a column; null if none does. */
    @Nullable
    Field field(int column) {
        for (Field field : Field.values()) {
            if (column >= 0 && fields.column(field) == column) {
                return field;
            }
        }
        return null;
    }

    /** How wide a column is; 0 if nobody knows. */
    double width(int column) {
        return column < widths.size() ? widths.get(column) : 0;
    }

    /** How the numbers of a column are shown. */
    NumberFormat format(int column) {
        return column < formats.size() ? formats.get(column) : NumberFormat.UNKNOWN;
    }
}
