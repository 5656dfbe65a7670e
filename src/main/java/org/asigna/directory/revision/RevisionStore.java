package org.asigna.directory.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.asigna.directory.Directory;
import org.asigna.finding.Telling;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of revisions, each in a folder of its own name. What is in it is never changed, only added to.
 *
 * @param folder the folder; it need not exist before the first revision is published
 */
public record RevisionStore(Path folder) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Whether the revision is here. */
    public boolean exists(RevisionId id) {
        return Files.isDirectory(folder(id));
    }

    /** The folder of a revision, whether it is here or not. */
    public Path folder(RevisionId id) {
        return folder.resolve(id.text());
    }

    /** The file of a revision's table. */
    public Path table(RevisionId id, RevisionTable table) {
        return folder(id).resolve(table.file());
    }

    /**
     * What the revision says of itself.
     *
     * @throws UncheckedIOException if it is not here or cannot be read
     * @throws DamagedRevisionException if it is damaged
     */
    public Manifest manifest(RevisionId id) {
        Path file = folder(id).resolve(Manifest.FILE);
        try {
            return JSON.readValue(Files.readAllBytes(file), Manifest.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Revision " + folder(id) + " cannot be read; sync the directory again", e);
        } catch (JacksonException e) {
            throw new DamagedRevisionException(
                    folder(id), Telling.of("revision.no-manifest", String.valueOf(file.getFileName())), e);
        }
    }

    /**
     * The directory as the revision has it.
     *
     * @throws UncheckedIOException if it is not here or cannot be read
     * @throws DamagedRevisionException if it is damaged: a table is not what its manifest says
     */
    public Directory load(RevisionId id) {
        return new RevisionReader(folder(id), manifest(id)).load();
    }
}
