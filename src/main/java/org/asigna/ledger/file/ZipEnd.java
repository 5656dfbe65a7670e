package org.asigna.ledger.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.asigna.finding.Telling;

/**
 * The record with which a ZIP file ends (APPNOTE 4.3.16). Who reads the entries one after another does not come to see
 * whether the file has it, so a file that was cut off behind its last entry would pass for a whole one.
 */
final class ZipEnd {
    private static final int START = 0x04034B50;
    private static final int END = 0x06054B50;
    private static final int LENGTH = 22;

    private ZipEnd() {}

    /**
     * Makes sure that a file begins as a ZIP file and ends as one, without a comment.
     *
     * @throws BackupException if not
     * @throws IOException if it cannot be read
     */
    static void require(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < LENGTH || number(channel, 0) != START) {
                throw new BackupException(Telling.of("backup.none"));
            }
            if (number(channel, channel.size() - LENGTH) != END) {
                throw new BackupException(Telling.of("backup.cut-off"));
            }
        }
    }

    private static int number(FileChannel channel, long position) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        long at = position;
        while (bytes.hasRemaining()) {
            int count = channel.read(bytes, at);
            if (count < 0) {
                return 0;
            }
            at += count;
        }
        return bytes.getInt(0);
    }
}
