package org.asigna.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.asigna.home.Draft;

/**
 * One try: a home and a folder of outputs.
 *
 * @param folder holds both, and nothing else
 */
record Trial(Path folder) implements AutoCloseable {
    /** A try that begins as another one stands; where that is absent, with nothing. */
    static Trial like(Path before, Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.exists(before)) {
            try (Stream<Path> files = Files.walk(before)) {
                for (Path file : files.skip(1).toList()) {
                    Files.copy(file, folder.resolve(before.relativize(file).toString()));
                }
            }
        }
        return new Trial(folder);
    }

    Path home() {
        return folder.resolve("home");
    }

    Path out() {
        return folder.resolve("out");
    }

    /** Takes it away. */
    @Override
    public void close() throws IOException {
        Draft.delete(folder);
    }
}
