package org.asigna.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asigna.finding.Telling;

/** The folder that receives a copy of a run's outputs. It may be absent, empty, or hold an earlier run's outputs. */
public final class OutFolder {
    /** The file by which outputs of a run are known. */
    private static final String MARK = "run.json";

    /** The one output that is a folder: of workbooks. */
    private static final String PARTNERS = "partners";

    /** Where Linux lists what is mounted. */
    private static final Path MOUNTS = Path.of("/proc/self/mountinfo");

    private static final List<String> OUTPUTS = List.of(
            MARK,
            "assignments.csv",
            "assignments.xlsx",
            "errors.csv",
            "errors.xlsx",
            "drift.csv",
            "drift.xlsx",
            "coverage.csv",
            "coverage.xlsx",
            "coverage.html",
            "gaps.csv",
            "gaps.xlsx",
            "differences.csv",
            "differences.xlsx",
            "mend.csv",
            "mend.xlsx",
            PARTNERS,
            "decisions.csv",
            "changes.csv",
            "corrections.xlsx",
            "rejected.csv",
            "report.html");

    private final Path folder;

    private OutFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder at a path, if outputs may go there.
     *
     * @throws NotAnOutFolderException if it is a file, or something is mounted there, or holds anything that is not a run's output
     * @throws IOException if it cannot be looked into
     */
    public static OutFolder of(Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            if (leadsToNothing(path)) {
                return of(path.resolveSibling(Files.readSymbolicLink(path)));
            }
            if (!Files.isDirectory(path)) {
                throw new NotAnOutFolderException(Telling.of("out.file", path));
            }
            OutFolder there = new OutFolder(path.toRealPath());
            there.requireMovable();
            check(path);
            return there;
        }
        Path above = path.toAbsolutePath().getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        if (above != null && !Files.isDirectory(above)) {
            throw new NotAnOutFolderException(Telling.of("out.below-file", path, above));
        }
        return new OutFolder(path.toAbsolutePath().normalize());
    }

    /** Outputs are exchanged by renames, and what is mounted, such as a volume of a container, has a name that stays. */
    private void requireMovable() throws IOException {
        if (folder.getParent() == null || Mounts.of(MOUNTS).contains(folder)) {
            throw new NotAnOutFolderException(Telling.of("out.mounted", folder, folder.resolve("outputs")));
        }
    }

    /** Whether it is a link to a folder that is absent: never made yet, or moved away by a process that died. */
    private static boolean leadsToNothing(Path path) throws IOException {
        return Files.isSymbolicLink(path)
                && !Files.exists(path.resolveSibling(Files.readSymbolicLink(path)), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Makes sure that it does not lie within a home, whose folders are Asigna's own.
     *
     * @param home the home's path; there need not be one yet
     * @throws NotAnOutFolderException if it does
     * @throws IOException if the home's path cannot be followed
     */
    public void requireOutside(Path home) throws IOException {
        Path own =
                Files.exists(home) ? home.toRealPath() : home.toAbsolutePath().normalize();
        Path above = folder;
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        if (folder.startsWith(own) || (above != null && above.toRealPath().startsWith(own))) {
            throw new NotAnOutFolderException(Telling.of("out.within-home", folder, own));
        }
    }

    private static void check(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            List<String> names = entries.map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
            if (!names.isEmpty() && (!names.contains(MARK) || !OUTPUTS.containsAll(names))) {
                String foreign = names.stream()
                        .filter(name -> !OUTPUTS.contains(name))
                        .findFirst()
                        .orElse(names.get(0));
                throw new NotAnOutFolderException(Telling.of("out.other-things", path, foreign));
            }
        }
        if (Files.isDirectory(path.resolve(PARTNERS))) {
            checkPartners(path);
        }
    }

    private static void checkPartners(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path.resolve(PARTNERS))) {
            Optional<Path> foreign = entries.filter(entry -> !entry.toString().endsWith(".xlsx")
                            || !Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .findFirst();
            if (foreign.isPresent()) {
                throw new NotAnOutFolderException(Telling.of("out.other-things", path, path.relativize(foreign.get())));
            }
        }
    }

    /**
     * Puts back the outputs that a process moved away and did not live to replace. To be called before a run, which may end
     * without outputs of its own.
     *
     * @throws IOException if the disk does not take it
     */
    public void putBack() throws IOException {
        Path old = old();
        if (Files.exists(old, LinkOption.NOFOLLOW_LINKS) && !Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /**
     * Replaces what is there by a copy of a run's folder, as a whole: the old outputs go when the new ones are durable, by two
     * renames with nothing between them.
     *
     * @throws IOException if the disk does not take it
     * @throws NotAnOutFolderException if the folder has come to hold other things meanwhile
     */
    public void receive(Path runFolder) throws IOException {
        of(folder);
        Path parent = folder.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try (Draft copy = Draft.of(folder);
                Stream<Path> files = Files.walk(runFolder)) {
            for (Path file : files.skip(1).toList()) {
                Files.copy(file, copy.folder().resolve(runFolder.relativize(file)));
            }
            copy.secure();
            exchange(copy);
        }
        Draft.delete(old());
    }

    private void exchange(Draft copy) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Path old = old();
            Draft.delete(old);
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            copy.appear();
        } catch (IOException disk) {
            putBack();
            throw disk;
        }
    }

    /** Where the old outputs are until the new ones have appeared. */
    private Path old() {
        return folder.resolveSibling(Draft.PREFIX + "old-" + folder.getFileName());
    }
}
