package org.asigna.ledger.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Reads what {@link PackedWriter} wrote. */
final class PackedReader {
    private static final int BUFFER = 1 << 16;

    private final ReadableByteChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).flip();

    PackedReader(ReadableByteChannel channel) {
        this.channel = channel;
    }

    int number() throws IOException {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            require(1);
            byte next = buffer.get();
            number |= (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    String text() throws IOException {
        return text(number());
    }

    @Nullable
    String textOrNothing() throws IOException {
        int length = number();
        return length == 0 ? null : text(length - 1);
    }

    private String text(int length) throws IOException {
        if (length <= BUFFER) {
            require(length);
            buffer.position(buffer.position() + length);
            return new String(buffer.array(), buffer.position() - length, length, StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[length];
        for (int read = 0; read < length; ) {
            require(1);
            int part = Math.min(buffer.remaining(), length - read);
            buffer.get(bytes, read, part);
            read += part;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A number that takes eight bytes. */
    long fixed() throws IOException {
        require(Long.BYTES);
        return buffer.getLong();
    }

    /** The checksum of the next bytes. */
    long checksum(long length) throws IOException {
        CRC32C checksum = new CRC32C();
        for (long read = 0; read < length; ) {
            require(1);
            int part = (int) Math.min(buffer.remaining(), length - read);
            checksum.update(buffer.array(), buffer.position(), part);
            buffer.position(buffer.position() + part);
            read += part;
        }
        return checksum.getValue();
    }

    private void require(int bytes) throws IOException {
        while (buffer.remaining() < bytes) {
            buffer.compact();
            int read = channel.read(buffer);
            buffer.flip();
            if (read < 0) {
                throw new EOFException();
            }
        }
    }
}
