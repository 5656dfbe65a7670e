package org.asigna.ledger.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.asigna.assignment.Present;
import org.asigna.ledger.RunId;

/**
 * The present assignments once more, in a file: only a cache, that may be deleted at any time. It says with which run the
 * assignments became what they are, and serves only while the ledger says the same; it is believed only if its checksum is
 * right.
 *
 * <p>Its texts are UTF-8, each with its length before it; a partner or contact that was named before is a number.
 */
public final class PresentFile {
    private static final String FORM = "asigna-present-1";

    private final Path file;

    /** The file at a path; it may be absent. */
    public PresentFile(Path file) {
        this.file = file;
    }

    /**
     * Adds the assignments that the file holds.
     *
     * @param latest the run with which the ledger says that they became what they are
     * @param present takes them; it is empty, and stays so if the file does not serve
     * @return whether the file served
     * @throws UncheckedIOException if the disk fails when some have been added, which nobody can take back
     */
    public boolean read(RunId latest, Present present) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (!isWhole(channel)) {
                return false;
            }
            long size = new PackedReader(channel.position(channel.size() - 2 * Long.BYTES)).fixed();
            PackedReader reader = new PackedReader(channel.position(0));
            if (!reader.text().equals(FORM) || !reader.text().equals(latest.text())) {
                return false;
            }
            new PresentReader(reader).read(Math.toIntExact(size), present);
            return true;
        } catch (IOException absent) {
            if (present.size() > 0) {
                throw new UncheckedIOException(absent);
            }
            // or not to be read: then the ledger is asked
            return false;
        }
    }

    private static boolean isWhole(FileChannel channel) throws IOException {
        long end = channel.size() - Long.BYTES;
        if (end < Long.BYTES) {
            return false;
        }
        PackedReader reader = new PackedReader(channel);
        long checksum = reader.checksum(end);
        return reader.fixed() == checksum;
    }

    /**
     * Begins another one, which serves once it is published.
     *
     * @param latest the run with which the assignments became what they are
     */
    public PresentDraft draft(RunId latest) {
        return new PresentDraft(file, FORM, latest);
    }
}
