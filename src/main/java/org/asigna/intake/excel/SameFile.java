package org.asigna.intake.excel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.asigna.intake.Digest;

/** A file as it was when it was opened. It is hashed again only if its size or time says that it was written since. */
final class SameFile {
    private final Path file;
    private final BasicFileAttributes attributes;
    private final String sha256;

    private SameFile(Path file, BasicFileAttributes attributes, String sha256) {
        this.file = file;
        this.attributes = attributes;
        this.sha256 = sha256;
    }

    /** Reads a file through for its hash. */
    static SameFile of(Path file) throws IOException {
        BasicFileAttributes attributes = attributes(file);
        return new SameFile(file, attributes, Digest.of(file));
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }

    /** The SHA-256 of its bytes, in lower-case hexadecimal. */
    String sha256() {
        return sha256;
    }

    /**
     * Makes sure that it has still the bytes that it had.
     *
     * @throws IOException if it has others, or cannot be read
     */
    void check() throws IOException {
        BasicFileAttributes now = attributes(file);
        boolean touched =
                now.size() != attributes.size() || !now.lastModifiedTime().equals(attributes.lastModifiedTime());
        if (touched && !Digest.of(file).equals(sha256)) {
            throw Digest.changed();
        }
    }
}
