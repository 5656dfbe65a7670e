package org.asigna.assignment;

/** What a request asks for. */
public enum Action {
    /** The assignment shall be as the row says. */
    ASSIGN,
    /** The assignment shall not be. */
    REMOVE
}
