package org.asigna.run;

import java.nio.file.Path;

/**
 * A file that a person named.
 *
 * @param asGiven the path as given: its name in all outputs
 * @param path where it is
 */
public record GivenFile(String asGiven, Path path) {
    /** The file at a path as given. */
    public static GivenFile of(String asGiven) {
        return new GivenFile(asGiven, Path.of(asGiven));
    }
}
