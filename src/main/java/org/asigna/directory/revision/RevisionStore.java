package org.asigna.directory.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.asigna.directory.Directory;
import org.asigna.finding.Telling;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A folder of revisions, each in a folder of its own name. What is in it is never changed, only added to. */
public final class RevisionStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private @Nullable RevisionId published;
    private @Nullable Directory fresh;

    /** The revisions in a folder; it need not exist before the first one is published. */
    public RevisionStore(Path folder) {
        this.folder = folder;
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /** Whether the revision is here. */
    public boolean exists(RevisionId id) {
        return Files.isDirectory(folder(id));
    }

    /**
     * All revisions that are here.
     *
     * @throws IOException if the folder cannot be read
     */
    public List<RevisionId> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(RevisionId::isOne)
                    .sorted()
                    .map(RevisionId::new)
                    .toList();
        }
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

    /**
     * What the revision knows of its licences beside what the directory has.
     *
     * @param directory the revision's directory
     * @throws IOException if it is not here or cannot be read
     */
    public LicenseDetails licenseDetails(RevisionId id, Directory directory) throws IOException {
        return LicenseDetails.read(table(id, RevisionTable.LICENSES), directory.licenses());
    }

    /**
     * The same for who goes on where a revision was just published: the directory that was published last through this
     * object is handed out once as it still is in memory, and not read again.
     *
     * @throws UncheckedIOException if it is not here or cannot be read
     * @throws DamagedRevisionException if it is damaged: a table is not what its manifest says
     */
    public Directory take(RevisionId id) {
        Directory known = fresh;
        if (known == null || !id.equals(published)) {
            return load(id);
        }
        fresh = null;
        return known;
    }

    /** Keeps the directory of a revision that was published, for who loads it next. */
    void keep(RevisionId id, Directory directory) {
        published = id;
        fresh = directory;
    }
}
