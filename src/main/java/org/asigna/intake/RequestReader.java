package org.asigna.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asigna.assignment.Field;
import org.asigna.assignment.Layout;
import org.asigna.assignment.Request;
import org.asigna.assignment.Visibility;
import org.asigna.finding.Finding;
import org.asigna.language.Vocabulary;

/** Reads the rows of one request table: what each asks for, as far as the row alone tells. */
public final class RequestReader {
    private final Vocabulary vocabulary;
    private final Layout layout;
    private final Optional<Visibility> standIn;

    /**
     * A reader of a table.
     *
     * @param table a request table
     * @param visibility what stands in for a visibility column that the table does not have, if anything
     */
    public RequestReader(Vocabulary vocabulary, Table table, Optional<Visibility> visibility) {
        this.vocabulary = vocabulary;
        this.layout = layout(table);
        this.standIn = layout.column(Field.VISIBILITY) < 0 ? visibility : Optional.empty();
    }

    /** In which columns of a request table the fields stand. */
    public static Layout layout(Table table) {
        Map<Field, Integer> present = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            int column = table.column(field.key());
            if (column >= 0) {
                present.put(field, column);
            }
        }
        return new Layout(present);
    }

    /** The request of a row. Of a row that cannot be believed nothing is read. */
    public Request read(Row row) {
        return row.malformed()
                .map(finding -> unread(row, finding))
                .orElseGet(() -> new RequestReading(vocabulary, layout, standIn, row).read());
    }

    private Request unread(Row row, Finding finding) {
        return new Request(
                row.place(),
                layout,
                row.line().cells(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Set.of(),
                true,
                List.of(finding));
    }
}
