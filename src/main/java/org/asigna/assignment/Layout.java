package org.asigna.assignment;

import java.util.EnumMap;
import java.util.Map;

/** In which column of its table each field of a request stands. */
public final class Layout {
    private final EnumMap<Field, Integer> columns = new EnumMap<>(Field.class);

    /** A layout of the fields that the table has, each with its column's index from 0. */
    public Layout(Map<Field, Integer> present) {
        columns.putAll(present);
    }

    /** The field's column, or -1 if the table has none. */
    public int column(Field field) {
        return columns.getOrDefault(field, -1);
    }
}
