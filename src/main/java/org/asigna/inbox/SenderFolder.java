package org.asigna.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
 * The folder of one sender.
 *
 * <pre>
 * sender.yml            settings, written by people; may be absent
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
    private static final String SETTINGS = "sender.yml";
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
        return folder.resolve(SETTINGS);
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
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                looks.add(new Look(file, now.size(), now.lastModifiedTime(), Files.exists(marker(file))));
            }
        }
        return looks;
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
                && !small.equals(SETTINGS)
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

    /** Where the file of a run lies, or will lie, with the reports. */
    Path filed(String run, boolean isRejected) {
        return folder.resolve(isRejected ? REJECTED : ARCHIVE).resolve(run);
    }

    /**
     * Files a file with reports, all at once; then it is no longer worked on.
     *
     * @param taken where it is
     * @param reports the folder that holds them
     * @throws IOException if the disk does not take them, or the file is filed there already
     */
    void file(Path taken, Path target, Path reports) throws IOException {
        Path draft = begin(target);
        copy(reports, draft);
        end(taken, draft, target);
    }

    /**
     * Files a file with a text that says why it was not taken.
     *
     * @throws IOException if the disk does not take it
     */
    void file(Path taken, Path target, String why) throws IOException {
        Path draft = begin(target);
        Files.writeString(draft.resolve("README.txt"), why + System.lineSeparator());
        end(taken, draft, target);
    }

    private static Path begin(Path target) throws IOException {
        Path draft = target.resolveSibling(Draft.PREFIX + target.getFileName());
        Draft.delete(draft);
        return Files.createDirectories(draft);
    }

    private static void end(Path taken, Path draft, Path target) throws IOException {
        String name = String.valueOf(taken.getFileName());
        Path own = draft.resolve(name);
        Files.copy(
                taken,
                Files.exists(own) ? draft.resolve("handed-in-" + name) : own,
                StandardCopyOption.COPY_ATTRIBUTES);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(taken);
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
