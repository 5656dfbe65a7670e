package org.asigna.directory;

/**
 * A level of the partner programme.
 *
 * @param name its name, as the directory writes it
 * @param specialists how many certified specialists it takes, 0 or more
 * @param engineers how many certified engineers it takes, 0 or more
 * @param byInvitation whether it is reached by invitation only
 */
public record Level(String name, int specialists, int engineers, boolean byInvitation) {
    /** A level that certifications earn. */
    public static Level earned(String name, int specialists, int engineers) {
        return new Level(name, specialists, engineers, false);
    }

    /** A level that only an invitation gives. */
    public static Level invited(String name) {
        return new Level(name, 0, 0, true);
    }
}
