package org.asigna.intake.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.asigna.intake.Digest;

/**
 * What all bytes of a text file tell before it is read.
 *
 * @param sha256 the SHA-256 of the bytes, in lower-case hexadecimal
 * @param sum their CRC-32C, by which reading them again makes sure that they are still the same
 * @param encoding what its mark says, else UTF-8 if all bytes are, else old Windows
 */
record FirstLook(String sha256, long sum, Encoding encoding) {
    private static final int BLOCK = 1 << 16;

    /** Reads a file through. */
    static FirstLook at(Path file) throws IOException {
        try (Digest digest = new Digest(Files.newInputStream(file))) {
            byte[] block = new byte[BLOCK];
            int count = digest.readNBytes(block, 0, BLOCK);
            Encoding encoding = Encoding.marked(Arrays.copyOf(block, count));
            Utf8Check utf8 = new Utf8Check();
            CRC32C sum = new CRC32C();
            while (count > 0) {
                sum.update(block, 0, count);
                if (encoding == Encoding.UTF_8) {
                    utf8.feed(block, count);
                }
                count = digest.readNBytes(block, 0, BLOCK);
            }
            return new FirstLook(digest.hex(), sum.getValue(), utf8.passed() ? encoding : Encoding.WINDOWS);
        }
    }
}
