package org.asigna.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.asigna.home.Draft;

/** The files of a folder, told by their names and the sums of their bytes. */
final class Outputs {
    private static final String RUN = "run.json";

    private Outputs() {}

    /** All files but {@code run.json}, which has times, and drafts; empty if there is no such folder. */
    static String of(Path folder) throws IOException {
        List<String> files = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            if (!name.equals(RUN) && !name.startsWith(Draft.PREFIX)) {
                files.add(folder.relativize(file) + " " + sum(file));
            }
        }
        return String.join("\n", files);
    }

    /** All files below a folder in the order of their names; none if it is absent, or goes while it is looked at. */
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    /** The folders in a folder that have their final names. */
    static List<Path> finals(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException | java.nio.file.NotDirectoryException absent) {
            return List.of();
        }
    }

    static String sum(Path file) throws IOException {
        CRC32C sum = new CRC32C();
        byte[] bytes = Files.readAllBytes(file);
        sum.update(bytes);
        return bytes.length + " " + Long.toHexString(sum.getValue());
    }
}
