package org.asigna.directory;

/** An account or a partner: what a text may mean by its id or its name. */
public interface Named {
    /** Its number in its register, from 0 in the order of ids. */
    int number();

    /** Its id. */
    Id<?> id();

    /** Its name, as the directory spells it. */
    String name();

    /** Whether its status is active. */
    boolean active();
}
