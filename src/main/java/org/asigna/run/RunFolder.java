package org.asigna.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.asigna.home.Draft;
import org.asigna.home.Home;
import org.asigna.ledger.RunId;
import org.asigna.report.json.RunJson;

/** The folder of one run: in the making, then published whole; only its {@code run.json} is replaced afterwards. */
final class RunFolder {
    private final Path folder;

    RunFolder(Home home, RunId run) {
        this.folder = home.runs().resolve(run.text());
    }

    /** Where it is, or will be. */
    Path path() {
        return folder;
    }

    /** Begins it. */
    Draft draft() throws IOException {
        return Draft.of(folder);
    }

    /** Writes the run's JSON into the draft, and publishes. */
    static void publish(Draft draft, String json) throws IOException {
        Files.writeString(draft.file(RunJson.NAME), json);
        draft.publish();
    }

    /** Replaces the run's JSON by another; readers see the one or the other, and nothing else in the folder. */
    void replaceJson(String json) throws IOException {
        Path next = folder.resolveSibling(Draft.PREFIX + folder.getFileName() + "-" + RunJson.NAME);
        try {
            Files.writeString(next, json);
            Draft.replace(folder.resolve(RunJson.NAME), next);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /** Says in the run's JSON that the run broke, if the folder is published already. */
    void failed(String json) {
        if (Files.exists(folder.resolve(RunJson.NAME))) {
            try {
                replaceJson(json);
            } catch (IOException disk) {
                throw new UncheckedIOException(disk);
            }
        }
    }
}
