package org.asigna.intake.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.asigna.intake.Digest;

/**
 * A file as it was when it was opened. What is read from it afterwards comes in no order, so its bytes are summed up once more
 * at the end; size and time alone would not tell of everybody who writes to it.
 */
final class SameFile {
    private final Path file;
    private final String sha256;
    private final long sum;

    private SameFile(Path file, String sha256, long sum) {
        this.file = file;
        this.sha256 = sha256;
        this.sum = sum;
    }

    /** Reads a file through for its hash. */
    static SameFile of(Path file) throws IOException {
        CRC32C sum = new CRC32C();
        try (Digest digest = new Digest(new CheckedInputStream(Files.newInputStream(file), sum))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return new SameFile(file, digest.hex(), sum.getValue());
        }
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
        CRC32C now = new CRC32C();
        try (CheckedInputStream bytes = new CheckedInputStream(Files.newInputStream(file), now)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        if (now.getValue() != sum) {
            throw Digest.changed();
        }
    }
}
