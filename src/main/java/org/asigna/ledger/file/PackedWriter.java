package org.asigna.ledger.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Writes numbers in as few bytes as they take, and texts behind their length; at the end the checksum of all bytes. */
final class PackedWriter {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NUMBER = 5;

    private final WritableByteChannel channel;
    private final CRC32C checksum = new CRC32C();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    PackedWriter(WritableByteChannel channel) {
        this.channel = channel;
    }

    /** Writes a number, 0 or more. */
    void number(int number) {
        if (buffer.remaining() < LONGEST_NUMBER) {
            flush();
        }
        int rest = number;
        while (rest > 0x7F) {
            buffer.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        buffer.put((byte) rest);
    }

    void text(String text) {
        write(text.getBytes(StandardCharsets.UTF_8), 0);
    }

    void textOrNothing(@Nullable String text) {
        if (text == null) {
            number(0);
        } else {
            write(text.getBytes(StandardCharsets.UTF_8), 1);
        }
    }

    private void write(byte[] bytes, int more) {
        number(bytes.length + more);
        int written = 0;
        while (written < bytes.length) {
            if (!buffer.hasRemaining()) {
                flush();
            }
            int part = Math.min(buffer.remaining(), bytes.length - written);
            buffer.put(bytes, written, part);
            written += part;
        }
    }

    /** Writes a number that takes eight bytes, behind it the checksum of everything, and sends all of it on. */
    void end(long size) {
        flush();
        buffer.putLong(size);
        flush();
        buffer.putLong(checksum.getValue());
        flush();
    }

    private void flush() {
        buffer.flip();
        checksum.update(buffer.duplicate());
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        buffer.clear();
    }
}
