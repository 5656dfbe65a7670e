package org.asigna.assignment;

import java.util.ArrayList;
import java.util.List;
import org.asigna.directory.Id;
import org.asigna.directory.License;

/**
 * The selected licences as one text: their ids joined by {@code ;}. An id that itself has a {@code ;} or a backslash,
 * which nothing forbids in a directory, has a backslash before each of them.
 */
public final class Selection {
    private static final char SEPARATOR = ';';
    private static final char ESCAPE = '\\';

    private Selection() {}

    /** The text of some licences; empty for none. */
    public static String text(List<Id<License>> licenses) {
        StringBuilder text = new StringBuilder();
        for (Id<License> license : licenses) {
            if (!text.isEmpty()) {
                text.append(SEPARATOR);
            }
            append(text, license.text());
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String id) {
        if (id.indexOf(SEPARATOR) < 0 && id.indexOf(ESCAPE) < 0) {
            text.append(id);
            return;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c == SEPARATOR || c == ESCAPE) {
                text.append(ESCAPE);
            }
            text.append(c);
        }
    }

    /** The licences of a text. */
    public static List<Id<License>> licenses(String text) {
        List<Id<License>> licenses = new ArrayList<>(2);
        if (text.isEmpty()) {
            return licenses;
        }
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == SEPARATOR) {
                licenses.add(new Id<>(id.toString()));
                id.setLength(0);
            } else {
                id.append(c == ESCAPE ? text.charAt(++i) : c);
            }
        }
        if (!id.isEmpty()) {
            licenses.add(new Id<>(id.toString()));
        }
        return licenses;
    }
}
