package org.asigna.sync;

import org.asigna.text.Text;

/** What ids are found and ordered by: their UTF-8 bytes order as {@link String#CASE_INSENSITIVE_ORDER} orders the ids. */
final class IdKey {
    private IdKey() {}

    static String of(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (Character.isSurrogate(id.charAt(i))) {
                return ofCodePoints(id);
            }
        }
        return Text.key(id);
    }

    private static String ofCodePoints(String id) {
        return id.codePoints()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
