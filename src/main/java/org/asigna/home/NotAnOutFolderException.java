package org.asigna.home;

/** Says in one sentence why a folder cannot receive outputs. */
public final class NotAnOutFolderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotAnOutFolderException(String sentence) {
        super(sentence);
    }
}
