package org.asigna.finding;

/**
 * A column that a sentence names as people head it; each language has a header of its own for it.
 *
 * @param table the key of the kind of table, for example {@code requests}
 * @param column the column's key, for example {@code visibility}
 */
public record Heading(String table, String column) {
    /** Its key in the resources of languages. */
    public String key() {
        return table + "." + column;
    }
}
