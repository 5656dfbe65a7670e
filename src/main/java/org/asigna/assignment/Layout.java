package org.asigna.assignment;

import java.util.Arrays;
import java.util.Map;

/** In which column of its table each field of a request stands. */
public final class Layout {
    private static final int NONE = -1;

    private final int[] columns = new int[Field.values().length];

    /** A layout of the fields that the table has, each with its column's index from 0. */
    public Layout(Map<Field, Integer> present) {
        Arrays.fill(columns, NONE);
        present.forEach((field, column) -> columns[field.position()] = column);
    }

    /** The field's column, or -1 if the table has none. */
    public int column(Field field) {
        return columns[field.position()];
    }
}
