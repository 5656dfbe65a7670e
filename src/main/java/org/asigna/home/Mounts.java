package org.asigna.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folders on which something is mounted, a folder of the same disk included, as Linux lists them: a line each, whose fifth
 * word is the path.
 */
final class Mounts {
    private static final int PATH = 4;

    private final String list;

    private Mounts(String list) {
        this.list = list;
    }

    /**
     * Those of a list, such as {@code /proc/self/mountinfo}; none where the system keeps no such file.
     *
     * @throws IOException if it is there and cannot be read
     */
    static Mounts of(Path list) throws IOException {
        // names may be in any charset
        return new Mounts(Files.exists(list) ? new String(Files.readAllBytes(list), StandardCharsets.UTF_8) : "");
    }

    /** Whether something is mounted on a folder, whose path has no links. */
    boolean contains(Path folder) {
        String escaped = folder.toString()
                .replace("\\", "\\134")
                .replace(" ", "\\040")
                .replace("\t", "\\011")
                .replace("\n", "\\012");
        return list.lines().anyMatch(line -> {
            String[] words = line.split(" ", PATH + 2);
            return words.length > PATH && words[PATH].equals(escaped);
        });
    }
}
