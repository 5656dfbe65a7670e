package org.asigna.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.asigna.text.Sha256;

/** A stream that works out the SHA-256 of the bytes that were read from it. */
public final class Digest extends FilterInputStream {
    private final MessageDigest digest = Sha256.begin();

    /** A digest of what will be read from a stream. */
    public Digest(InputStream stream) {
        super(stream);
    }

    /**
     * The SHA-256 of a file's bytes, in lower-case hexadecimal.
     *
     * @throws IOException if it cannot be read
     */
    public static String of(Path file) throws IOException {
        try (Digest digest = new Digest(Files.newInputStream(file))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return digest.hex();
        }
    }

    /** What is to be said of a file that was changed while it was read. */
    public static IOException changed() {
        return new BrokenFileException("changed");
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            digest.update((byte) value);
        }
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        int given = super.read(target, offset, count);
        if (given > 0) {
            digest.update(target, offset, given);
        }
        return given;
    }

    @Override
    public long skip(long count) {
        throw new UnsupportedOperationException("bytes that are skipped are not read");
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** The SHA-256 of all that was read, in lower-case hexadecimal; to be asked once, at the end. */
    public String hex() {
        return Sha256.end(digest);
    }
}
