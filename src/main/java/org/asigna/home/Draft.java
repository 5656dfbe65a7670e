package org.asigna.home;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder in the making. It lies beside its final place under a name that begins with {@link #PREFIX}, and appears there
 * whole, by one rename, or not at all.
 */
public final class Draft implements Closeable {
    /** How the names of folders in the making begin. */
    public static final String PREFIX = ".tmp-";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final Path target;

    private Draft(Path folder, Path target) {
        this.folder = folder;
        this.target = target;
    }

    /**
     * Begins a folder; what a dead process left under the same name goes.
     *
     * @throws IOException if it cannot be made
     */
    public static Draft of(Path target) throws IOException {
        Path folder = target.resolveSibling(PREFIX + target.getFileName());
        delete(folder);
        OwnerOnly.folder(folder);
        return new Draft(folder, target);
    }

    /** Where a file of that name is to be written. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** The folder in the making. */
    public Path folder() {
        return folder;
    }

    /**
     * Makes everything in it durable and for the owner only, and gives it its final name.
     *
     * @throws IOException if the disk does not take it, or the final name is taken
     */
    public void publish() throws IOException {
        publishAs(target);
    }

    /**
     * Makes everything in it durable and for the owner only. That takes long where there are many files; to appear takes
     * nothing.
     *
     * @throws IOException if the disk does not take it
     */
    public void secure() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                OwnerOnly.restrict(path);
                force(path);
            }
        }
    }

    /**
     * Gives it its final name. What is in it has been {@link #secure secured}.
     *
     * @throws IOException if the disk does not take it, or the final name is taken
     */
    public void appear() throws IOException {
        appearAs(target);
    }

    /**
     * Makes everything in it durable and for the owner only, and gives it a name beside the one that it was begun for.
     *
     * @throws IOException if the disk does not take it, or the name is taken
     */
    public void publishAs(Path name) throws IOException {
        secure();
        appearAs(name);
    }

    private void appearAs(Path name) throws IOException {
        Files.move(folder, name, StandardCopyOption.ATOMIC_MOVE);
        forceFolderOf(name);
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        delete(folder);
    }

    /**
     * Replaces a file by another on the same disk, durably; readers see the one or the other.
     *
     * @throws IOException if the disk does not take it
     */
    public static void replace(Path file, Path by) throws IOException {
        OwnerOnly.restrict(by);
        force(by);
        Files.move(by, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolderOf(file);
    }

    /** The path of a draft of a file, beside it; no other process has the same. */
    public static Path beside(Path file) {
        return file.resolveSibling(PREFIX + file.getFileName() + "-" + Long.toHexString(RANDOM.nextLong()));
    }

    /**
     * Gives a file its final name in the same folder, durably, unless something has that name.
     *
     * @throws FileAlreadyExistsException if something has
     * @throws IOException if the disk does not take it
     */
    public static void name(Path draft, Path file) throws IOException {
        OwnerOnly.restrict(draft);
        force(draft);
        try {
            // a rename would replace what another process has put there in this moment
            Files.createLink(file, draft);
            Files.delete(draft);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.move(draft, file);
        }
        forceFolderOf(file);
    }

    /**
     * Removes what dead processes left in a folder of drafts.
     *
     * @return whether there was anything
     * @throws IOException if it cannot be removed
     */
    public static boolean sweep(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> left = entries.filter(
                            path -> path.getFileName().toString().startsWith(PREFIX))
                    .toList();
            for (Path path : left) {
                delete(path);
            }
            return !left.isEmpty();
        }
    }

    /**
     * Removes a folder and all that is in it, links themselves and not what they point to.
     *
     * @throws IOException if it cannot be removed
     */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /**
     * Removes what was published, and all that is in it: readers see the whole, or nothing.
     *
     * @throws IOException if it cannot be removed
     */
    public static void discard(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Path leaving = folder.resolveSibling(PREFIX + folder.getFileName());
            delete(leaving);
            Files.move(folder, leaving, StandardCopyOption.ATOMIC_MOVE);
            delete(leaving);
        }
    }

    private static void forceFolderOf(Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            force(folder);
        }
    }

    /** Forces a file to the disk, or, where the system can do that, the entries of a folder. */
    private static void force(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        if (!folder || OwnerOnly.isPosix(path)) {
            try (FileChannel channel =
                    FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }
}
