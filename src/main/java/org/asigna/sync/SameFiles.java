package org.asigna.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The files of a directory as they were before the first of them was read. That each file is read as one version of itself
 * does not make them one directory: whoever exports it writes one file after another. Only if all are still the same when
 * the last has been read, and none has come or gone, there was a moment at which they were what was read.
 */
final class SameFiles {
    private final Path directory;
    private final Map<Path, State> before;

    private SameFiles(Path directory, Map<Path, State> before) {
        this.directory = directory;
        this.before = before;
    }

    /** Looks at a folder's files in the order of their names, sub-folders and hidden files aside, or at the one file. */
    static SameFiles of(Path directory) throws IOException {
        return new SameFiles(directory, look(directory));
    }

    /** The files, in the order of their names. */
    List<Path> files() {
        return List.copyOf(before.keySet());
    }

    /** The first file, by its name, that has changed, come or gone since. */
    Optional<Path> changed() throws IOException {
        Map<Path, State> now = look(directory);
        TreeSet<Path> all = new TreeSet<>(before.keySet());
        all.addAll(now.keySet());
        for (Path file : all) {
            State state = before.get(file);
            if (state == null || !state.equals(now.get(file))) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static Map<Path, State> look(Path directory) throws IOException {
        Map<Path, State> states = new LinkedHashMap<>();
        for (Path file : Files.isDirectory(directory) ? visibleFiles(directory) : List.of(directory)) {
            State state = state(file);
            if (state != null || file.equals(directory)) {
                states.put(file, state == null ? State.ABSENT : state);
            }
        }
        return states;
    }

    private static List<Path> visibleFiles(Path folder) throws IOException {
        List<Path> visible = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.isRegularFile(file) && !Files.isHidden(file)) {
                    visible.add(file);
                }
            }
        }
        visible.sort((one, other) ->
                one.getFileName().toString().compareTo(other.getFileName().toString()));
        return visible;
    }

    private static @Nullable State state(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new State(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        } catch (NoSuchFileException gone) {
            return null;
        }
    }

    /**
     * What tells one version of a file from another.
     *
     * @param key what the file system knows the file by, which another file that takes its name has not; null where it
     *     has no such thing
     */
    private record State(
            long size, FileTime written, @Nullable Object key) {
        static final State ABSENT = new State(-1, FileTime.fromMillis(0), null);
    }
}
