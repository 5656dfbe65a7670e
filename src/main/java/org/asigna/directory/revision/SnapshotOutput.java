package org.asigna.directory.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.util.zip.CRC32C;
import org.asigna.text.PackedOutput;

/** Writes the arrays of a snapshot to a channel: each behind its length, in pieces, all of it counted in a CRC-32C. */
final class SnapshotOutput implements PackedOutput {
    private final WritableByteChannel channel;
    private final ByteBuffer piece = ByteBuffer.allocateDirect(Snapshot.PIECE).order(ByteOrder.LITTLE_ENDIAN);
    private final CRC32C sum = new CRC32C();

    SnapshotOutput(WritableByteChannel channel) {
        this.channel = channel;
    }

    @Override
    public void number(int number) {
        room(Integer.BYTES);
        piece.putInt(number);
    }

    @Override
    public void bytes(byte[] values, int count) {
        number(count);
        for (int at = 0; at < count; ) {
            int some = Math.min(count - at, room(1));
            piece.put(values, at, some);
            at += some;
        }
    }

    @Override
    public void ints(int[] values, int count) {
        number(count);
        for (int at = 0; at < count; ) {
            int some = Math.min(count - at, room(Integer.BYTES) / Integer.BYTES);
            piece.asIntBuffer().put(values, at, some);
            piece.position(piece.position() + some * Integer.BYTES);
            at += some;
        }
    }

    @Override
    public void longs(long[] values, int count) {
        number(count);
        for (int at = 0; at < count; ) {
            int some = Math.min(count - at, room(Long.BYTES) / Long.BYTES);
            piece.asLongBuffer().put(values, at, some);
            piece.position(piece.position() + some * Long.BYTES);
            at += some;
        }
    }

    /** Writes what is left, and the sum of all that was written behind it. */
    void finish() {
        flush();
        piece.putLong(sum.getValue());
        flush();
    }

    /** How many bytes can be put, at least so many. */
    private int room(int needed) {
        if (piece.remaining() < needed) {
            flush();
        }
        return piece.remaining();
    }

    private void flush() {
        piece.flip();
        sum.update(piece.duplicate());
        try {
            while (piece.hasRemaining()) {
                channel.write(piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        piece.clear();
    }
}
