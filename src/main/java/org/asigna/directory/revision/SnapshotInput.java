package org.asigna.directory.revision;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.util.zip.CRC32C;
import org.asigna.text.PackedInput;

/** Reads what {@link SnapshotOutput} wrote. What it gives may be nonsense until {@link #finish} has said otherwise. */
final class SnapshotInput implements PackedInput {
    private final ReadableByteChannel channel;
    private final ByteBuffer piece = ByteBuffer.allocateDirect(Snapshot.PIECE)
            .order(ByteOrder.LITTLE_ENDIAN)
            .limit(0);
    private final CRC32C sum = new CRC32C();
    private long left;

    /**
     * Reads so many bytes of a channel.
     *
     * @param length how many there are, the sum at the end included
     */
    SnapshotInput(ReadableByteChannel channel, long length) {
        this.channel = channel;
        this.left = length - Long.BYTES;
    }

    @Override
    public int number() {
        need(Integer.BYTES);
        return piece.getInt();
    }

    @Override
    public byte[] bytes() {
        byte[] values = new byte[count(1)];
        for (int at = 0; at < values.length; ) {
            int some = Math.min(values.length - at, need(1));
            piece.get(values, at, some);
            at += some;
        }
        return values;
    }

    @Override
    public int[] ints() {
        int[] values = new int[count(Integer.BYTES)];
        for (int at = 0; at < values.length; ) {
            int some = Math.min(values.length - at, need(Integer.BYTES) / Integer.BYTES);
            piece.asIntBuffer().get(values, at, some);
            piece.position(piece.position() + some * Integer.BYTES);
            at += some;
        }
        return values;
    }

    @Override
    public long[] longs() {
        long[] values = new long[count(Long.BYTES)];
        for (int at = 0; at < values.length; ) {
            int some = Math.min(values.length - at, need(Long.BYTES) / Long.BYTES);
            piece.asLongBuffer().get(values, at, some);
            piece.position(piece.position() + some * Long.BYTES);
            at += some;
        }
        return values;
    }

    /** Whether all was read and is what was written. */
    boolean finish() {
        if (left > 0 || piece.hasRemaining()) {
            return false;
        }
        long found = sum.getValue();
        left = Long.BYTES;
        need(Long.BYTES);
        return piece.getLong() == found;
    }

    /** The length of the array that follows; no longer than what is left. */
    private int count(int width) {
        int count = number();
        if (count < 0 || (long) count * width > left + piece.remaining()) {
            throw new IllegalArgumentException("an array of " + count + " beyond the end");
        }
        return count;
    }

    /** How many bytes can be taken, at least so many. */
    private int need(int needed) {
        if (piece.remaining() < needed) {
            try {
                fill(needed);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return piece.remaining();
    }

    private void fill(int needed) throws IOException {
        piece.compact();
        int fresh = piece.position();
        piece.limit((int) Math.min(piece.capacity(), fresh + left));
        while (piece.hasRemaining()) {
            if (channel.read(piece) < 0) {
                throw new EOFException();
            }
        }
        left -= piece.position() - fresh;
        piece.flip();
        sum.update(piece.duplicate().position(fresh));
        if (piece.remaining() < needed) {
            throw new EOFException();
        }
    }
}
