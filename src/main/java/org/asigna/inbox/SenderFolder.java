package org.asigna.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.asigna.home.Draft;
import org.asigna.text.Sha256;

/**
 * The folder of one sender. Its settings lie beside it, where the sender need not be able to write: what a sender may do is not
 * the sender's to say.
 *
 * <pre>
 * orders.csv            a file that was handed in
 * orders.csv.done       says that it is complete; may be absent
 * processing/           the file that a run is working on
 * archive/RUN/          a file that was taken, with the reports of its run
 * rejected/RUN/         a file that was refused, with the reports that say why
 * </pre>
 *
 * What is made here has the rights that the folder gives it, so that the sender can read the reports.
 */
public final class SenderFolder {
    private static final String SETTINGS = ".yml";
    private static final String MARKER = ".done";
    private static final String PROCESSING = "processing";
    private static final String ARCHIVE = "archive";
    private static final String REJECTED = "rejected";
    private static final List<String> OWN = List.of(PROCESSING, ARCHIVE, REJECTED);

    /** How programs call what they have not finished writing. */
    private static final List<String> UNFINISHED = List.of(".tmp", ".part", ".partial", ".crdownload", ".filepart");

    private final Path folder;

    SenderFolder(Path folder) {
        this.folder = folder;
    }

    /** The sender's name: that of the folder. */
    public String name() {
        return String.valueOf(folder.getFileName());
    }

    /** The file of the sender's settings; it may be absent. */
    public Path settings() {
        return folder.resolveSibling(name() + SETTINGS);
    }

    /**
     * The files that were handed in, as they look now.
     *
     * @throws IOException if the folder cannot be read
     */
    List<Look> look() throws IOException {
        List<Look> looks = new ArrayList<>();
        for (Path file : entries(folder)) {
            String name = String.valueOf(file.getFileName());
            if (isHandedIn(name) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                looks.add(look(file));
            }
        }
        return looks;
    }

    /**
     * A file as it looks now.
     *
     * @throws NoSuchFileException if it is not there any more
     * @throws IOException if it cannot be looked at
     */
    static Look look(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new Look(file, now.size(), now.lastModifiedTime(), Files.exists(marker(file)));
    }

    /**
     * What lies in the folder and is no file: a folder of people's own, or a link, which could lead anywhere.
     *
     * @throws IOException if the folder cannot be read
     */
    public List<Path> foreign() throws IOException {
        List<Path> foreign = new ArrayList<>();
        for (Path entry : entries(folder)) {
            String name = String.valueOf(entry.getFileName());
            if (!name.startsWith(".")
                    && !OWN.contains(name)
                    && !Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                foreign.add(entry);
            }
        }
        return foreign;
    }

    private static boolean isHandedIn(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.startsWith("~$")
                && !small.endsWith(MARKER)
                && UNFINISHED.stream().noneMatch(small::endsWith);
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    /**
     * The files that a process took and did not live to file.
     *
     * @throws IOException if the folder cannot be read
     */
    List<Path> leftOver() throws IOException {
        Path processing = folder.resolve(PROCESSING);
        return Files.isDirectory(processing) ? entries(processing) : List.of();
    }

    /**
     * Takes a file to work on it: nobody hands it in any more.
     *
     * @return where it is now
     * @throws IOException if it cannot be moved
     */
    Path take(Path file) throws IOException {
        Path taken = Files.createDirectories(folder.resolve(PROCESSING)).resolve(file.getFileName());
        if (Files.exists(taken, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(taken.toString());
        }
        Files.move(file, taken, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(marker(file));
        return taken;
    }

    private static Path marker(Path file) {
        return file.resolveSibling(file.getFileName() + MARKER);
    }

    /** The folder where the file of a run lies, or will lie, with the reports. */
    Path filed(String run, boolean isRejected) {
        return folder.resolve(isRejected ? REJECTED : ARCHIVE).resolve(run);
    }

    /** Where a file lies, or will lie, in the folder of its run: under its own name, unless a report has that. */
    static Path place(Path file, Path target, Path reports) {
        String name = String.valueOf(file.getFileName());
        return target.resolve(Files.exists(reports.resolve(name)) ? "handed-in-" + name : name);
    }

    /**
     * Files a file with reports. The reports appear all at once, then the file moves to them; who dies between has only to do
     * it again.
     *
     * @param taken where it is
     * @param reports the folder that holds them; it may be absent, on the machine that made them
     * @throws IOException if the disk does not take them, or something lies where the file is to be
     */
    static void file(Path taken, Path target, Path reports) throws IOException {
        if (!Files.exists(target)) {
            Path draft = begin(target);
            if (Files.isDirectory(reports)) {
                copy(reports, draft);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(taken, place(taken, target, reports));
    }

    /**
     * Files a file with a text that says why it was not taken.
     *
     * @throws IOException if the disk does not take it
     */
    static void file(Path taken, Path target, String why) throws IOException {
        Path draft = begin(target);
        Files.writeString(draft.resolve("README.txt"), why + System.lineSeparator());
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        Files.move(taken, place(taken, target, target));
    }

    private static Path begin(Path target) throws IOException {
        Path draft = target.resolveSibling(Draft.PREFIX + target.getFileName());
        Draft.delete(draft);
        return Files.createDirectories(draft);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.skip(1).sorted(Comparator.naturalOrder()).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    try (InputStream bytes = Files.newInputStream(file)) {
                        Files.copy(bytes, copy);
                    }
                }
            }
        }
    }

    /**
     * The hash of a file's content.
     *
     * @throws IOException if it cannot be read
     */
    static String hash(Path file) throws IOException {
        MessageDigest digest = Sha256.begin();
        byte[] block = new byte[1 << 16];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int count = bytes.read(block); count >= 0; count = bytes.read(block)) {
                digest.update(block, 0, count);
            }
        }
        return Sha256.end(digest);
    }
}
