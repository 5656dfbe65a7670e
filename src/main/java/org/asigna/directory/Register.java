package org.asigna.directory;

import java.util.List;
import java.util.Optional;

/**
 * All accounts, or all partners, of a directory.
 *
 * @param <T> which of the two
 */
public interface Register<T extends Named> {
    /** How many there are. */
    int size();

    /** The one of a number below {@link #size()}. */
    T get(int number);

    /** The one of an id, without regard to case. */
    Optional<T> byId(CharSequence id);

    /** All that bear a name, folded, in the order of ids. */
    List<T> byName(String name);
}
