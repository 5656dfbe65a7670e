package org.asigna.intake.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.asigna.intake.Digest;

/**
 * A file read again: at its end it makes sure that the bytes are those of the first look. A sum tells whether somebody wrote
 * to the file meanwhile; who would make a file of the same sum on purpose could as well hand it in.
 */
final class SameBytes extends CheckedInputStream {
    private final long expected;
    private boolean checked;

    private SameBytes(InputStream stream, long expected) {
        super(stream, new CRC32C());
        this.expected = expected;
    }

    static SameBytes of(Path file, long sum) throws IOException {
        return new SameBytes(Files.newInputStream(file), sum);
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
            if (getChecksum().getValue() != expected) {
                throw Digest.changed();
            }
        }
    }
}
