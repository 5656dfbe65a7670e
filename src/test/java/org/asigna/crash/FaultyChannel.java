package org.asigna.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.asigna.crash.Faults.After;
import org.jspecify.annotations.Nullable;

/** A file open for writing, where {@link Faults} befall. */
final class FaultyChannel extends FileChannel {
    private final Path path;
    private final FileChannel real;

    FaultyChannel(Path path, FileChannel real) {
        this.path = path;
        this.real = real;
    }

    private interface Write {
        int perform(ByteBuffer bytes) throws IOException;
    }

    private int faulty(ByteBuffer bytes, Write write) throws IOException {
        After after = Faults.before(Act.WRITE, path);
        int most = after == After.KILL_WITHIN ? bytes.remaining() / 2 : Faults.take(path, bytes.remaining());
        int limit = bytes.limit();
        bytes.limit(bytes.position() + most);
        int written = write.perform(bytes);
        bytes.limit(limit);
        if (after == After.KILL_WITHIN) {
            throw new IllegalStateException(Faults.kill());
        }
        after.done();
        return written;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return faulty(bytes, real::write);
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
        return faulty(bytes, some -> real.write(some, position));
    }

    @Override
    public long write(ByteBuffer[] buffers, int offset, int length) throws IOException {
        long written = 0;
        for (int i = offset; i < offset + length; i++) {
            while (buffers[i].hasRemaining()) {
                written += write(buffers[i]);
            }
        }
        return written;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        After after = Faults.before(Act.FORCE, path);
        real.force(metaData);
        after.done();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        After after = Faults.before(Act.WRITE, path);
        real.truncate(size);
        after.done();
        return this;
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        After after = Faults.before(Act.WRITE, path);
        long moved = real.transferFrom(source, position, count);
        after.done();
        return moved;
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        return real.map(mode, position, size);
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return real.read(bytes);
    }

    @Override
    public long read(ByteBuffer[] buffers, int offset, int length) throws IOException {
        return real.read(buffers, offset, length);
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
        return real.read(bytes, position);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        return real.transferTo(position, count, target);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return real.lock(position, size, shared);
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }
}
