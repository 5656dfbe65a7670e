package org.asigna.crash;

/** What a process does to a disk. */
enum Act {
    WRITE,
    FORCE,
    MOVE,
    DELETE,
    CREATE
}
