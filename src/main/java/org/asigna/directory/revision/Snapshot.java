package org.asigna.directory.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.asigna.directory.Directory;

/**
 * The directory of a revision as it is in memory, kept beside the tables that it was made from. It is a cache and nothing
 * else: one that is not there, or not whole, or of another form or revision, is passed over.
 *
 * <p>The file: the form's number, the SHA-256 of the revision as text, the arrays of {@link Directory#write}, the CRC-32C of
 * all that; little end first.
 */
final class Snapshot {
    /** The name of the file in a revision's folder. */
    static final String FILE = "directory.bin";

    /** How many bytes are read or written at once. */
    static final int PIECE = 1 << 18;

    /** Changes with all that the arrays mean: what stands in them, and how ids are hashed. */
    private static final int FORM = 0x41534701;

    private static final int LEAST = 64;

    private Snapshot() {}

    /**
     * Writes the snapshot of a revision.
     *
     * @throws IOException if the disk does not take it
     */
    static void write(Path file, Manifest manifest, Directory directory) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            SnapshotOutput output = new SnapshotOutput(channel);
            byte[] revision = manifest.sha256().getBytes(StandardCharsets.US_ASCII);
            output.number(FORM);
            output.bytes(revision, revision.length);
            directory.write(output);
            output.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The directory, empty if the file does not give it back as it was written for this revision. */
    static Optional<Directory> read(Path file, Manifest manifest) {
        try {
            long length = Files.size(file);
            if (length < LEAST) {
                return Optional.empty();
            }
            try (ReadableByteChannel channel = FileChannel.open(file)) {
                return read(new SnapshotInput(channel, length), manifest);
            }
        } catch (IOException | RuntimeException damaged) {
            // what the arrays of a damaged file make of a directory is anything; only at its end is the sum known
            return Optional.empty();
        }
    }

    private static Optional<Directory> read(SnapshotInput input, Manifest manifest) {
        if (input.number() != FORM || !new String(input.bytes(), StandardCharsets.US_ASCII).equals(manifest.sha256())) {
            return Optional.empty();
        }
        Directory directory = Directory.read(input);
        return input.finish() ? Optional.of(directory) : Optional.empty();
    }
}
