package org.asigna.intake.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.asigna.intake.Digest;

/** A file read again: at its end it makes sure that the bytes are those of the first look. */
final class SameBytes extends FilterInputStream {
    private final Digest digest;
    private final String expected;
    private boolean checked;

    private SameBytes(Digest digest, String expected) {
        super(digest);
        this.digest = digest;
        this.expected = expected;
    }

    static SameBytes of(Path file, String sha256) throws IOException {
        return new SameBytes(new Digest(Files.newInputStream(file)), sha256);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        check(value < 0);
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        int given = super.read(target, offset, count);
        check(given < 0);
        return given;
    }

    private void check(boolean atEnd) throws IOException {
        if (atEnd && !checked) {
            checked = true;
            if (!digest.hex().equals(expected)) {
                throw Digest.changed();
            }
        }
    }
}
