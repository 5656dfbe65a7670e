package org.asigna.run.corrections;

import java.util.List;
import java.util.stream.IntStream;
import org.asigna.assignment.Field;
import org.asigna.assignment.Layout;
import org.asigna.finding.Source;
import org.asigna.intake.RequestReader;
import org.asigna.intake.Table;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet that was read is laid out.
 *
 * @param source the sheet
 * @param fields where the fields of requests stand
 * @param widths how wide each column of its header is, in characters, 0 where nobody knows; empty if nobody knows any
 */
public record SourceLayout(Source source, Layout fields, List<Double> widths) {
    public SourceLayout {
        widths = List.copyOf(widths);
    }

    /** The layout of a table, some rows of which were read. */
    public static SourceLayout of(Table table) {
        List<Double> widths = IntStream.range(0, table.source().header().size())
                .mapToObj(table::width)
                .toList();
        boolean known = widths.stream().anyMatch(width -> width > 0);
        return new SourceLayout(table.source(), RequestReader.layout(table), known ? widths : List.of());
    }

    /** The one among several that is of a source. */
    public static SourceLayout of(Source source, List<SourceLayout> layouts) {
        return layouts.stream()
                .filter(layout -> layout.source().equals(source))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no layout of " + source.name()));
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
}
