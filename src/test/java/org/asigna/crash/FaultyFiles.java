package org.asigna.crash;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.asigna.crash.Faults.After;
import org.jspecify.annotations.Nullable;

/**
 * The files of the system, where {@link Faults} befall. A process has it in place of the system's own by {@link #PROPERTY}: then
 * nothing that the process writes by {@code java.nio} goes past it, the database's file neither.
 */
public final class FaultyFiles extends FileSystemProvider {
    /** The system property that names this class to Java. */
    static final String PROPERTY = "java.nio.file.spi.DefaultFileSystemProvider";

    private final FileSystemProvider real;
    private final FaultyFileSystem system;

    /** Called by Java. */
    public FaultyFiles(FileSystemProvider real) {
        this.real = real;
        this.system = new FaultyFileSystem(this, real.getFileSystem(URI.create("file:///")));
    }

    private Path faulty(Path path) {
        return system.faulty(path);
    }

    private static Path real(Path path) {
        return FaultyPath.real(path);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        boolean writes = options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
        if (!writes) {
            return real.newFileChannel(real(path), options, attributes);
        }
        boolean creates =
                options.contains(StandardOpenOption.CREATE) || options.contains(StandardOpenOption.CREATE_NEW);
        After after = creates ? Faults.before(Act.CREATE, real(path)) : After.NOTHING;
        FileChannel opened = real.newFileChannel(real(path), options, attributes);
        after.done();
        return new FaultyChannel(real(path), opened);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        After after = Faults.before(Act.CREATE, real(folder));
        real.createDirectory(real(folder), attributes);
        after.done();
    }

    @Override
    public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes) throws IOException {
        real.createSymbolicLink(real(link), real(target), attributes);
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        After after = Faults.before(Act.MOVE, real(link));
        real.createLink(real(link), real(existing));
        after.done();
    }

    @Override
    public void delete(Path path) throws IOException {
        After after = Faults.before(Act.DELETE, real(path));
        real.delete(real(path));
        after.done();
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        After after = Faults.before(Act.WRITE, real(target));
        real.copy(real(source), real(target), options);
        int size = Math.toIntExact(
                real.readAttributes(real(target), BasicFileAttributes.class).size());
        int taken = Faults.take(real(target), size);
        if (taken < size || after == After.KILL_WITHIN) {
            cut(real(target), after == After.KILL_WITHIN ? size / 2 : taken);
            if (after == After.KILL_WITHIN) {
                throw new IllegalStateException(Faults.kill());
            }
            Faults.take(real(target), 1);
        }
        after.done();
    }

    private void cut(Path file, int size) throws IOException {
        try (FileChannel channel = real.newFileChannel(file, Set.of(StandardOpenOption.WRITE))) {
            channel.truncate(size);
        }
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        After after = Faults.before(Act.MOVE, real(target));
        real.move(real(source), real(target), options);
        after.done();
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DirectoryStream<Path> entries = real.newDirectoryStream(real(folder), entry -> filter.accept(faulty(entry)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                Iterator<Path> each = entries.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return each.hasNext();
                    }

                    @Override
                    public Path next() {
                        return faulty(each.next());
                    }
                };
            }

            @Override
            public void close() throws IOException {
                entries.close();
            }
        };
    }

    @Override
    public String getScheme() {
        return real.getScheme();
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) throws IOException {
        return real.newFileSystem(uri, environment);
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        return faulty(real.getPath(uri));
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
        return faulty(real.readSymbolicLink(real(link)));
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return real.isSameFile(real(one), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return real.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return real.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real.checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return real.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return real.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return real.readAttributes(real(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        real.setAttribute(real(path), attribute, value, options);
    }
}
