package org.asigna.directory.revision;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asigna.home.OwnerOnly;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one revision: the four tables in the order of {@link RevisionTable}, then {@link #publish}. All is written into
 * a folder beside the others and forced to the disk before one rename makes it a revision; closed before that, nothing
 * remains. One writer at a time may work in a store.
 */
public final class RevisionWriter implements Closeable {
    private static final String UNFINISHED = ".tmp-";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RevisionStore store;
    private final Path unfinished;
    private final Iterator<RevisionTable> order =
            List.of(RevisionTable.values()).iterator();
    private final MessageDigest whole = Hash.begin();
    private final Map<String, Manifest.Content> tables = new LinkedHashMap<>();

    private RevisionWriter(RevisionStore store, Path unfinished) {
        this.store = store;
        this.unfinished = unfinished;
    }

    /**
     * Begins a revision, and clears away what a writer left that died.
     *
     * @throws IOException if the store's folder cannot be written
     */
    public static RevisionWriter into(RevisionStore store) throws IOException {
        OwnerOnly.folder(store.folder());
        try (var leftovers = Files.newDirectoryStream(store.folder(), UNFINISHED + "*")) {
            for (Path leftover : leftovers) {
                Disk.delete(leftover);
            }
        }
        return new RevisionWriter(store, Files.createTempDirectory(store.folder(), UNFINISHED));
    }

    /**
     * Writes the next table.
     *
     * @param rows the cells in the order of the table's columns, in ascending order of ids, each id once
     * @throws IOException if the disk does not take it
     * @throws IllegalArgumentException if the rows are not in that order
     */
    public void write(RevisionTable table, Iterator<String[]> rows) throws IOException {
        RevisionTable next = order.next();
        if (table != next) {
            throw new IllegalStateException("found " + table + ", expected " + next + " to be written next");
        }
        try (TableFile file = TableFile.create(unfinished.resolve(table.file()), table, whole)) {
            while (rows.hasNext()) {
                file.row(rows.next());
            }
            tables.put(table.key(), file.finish());
        }
    }

    /**
     * Makes the four tables a revision. If it is in the store already, that one stays as it is.
     *
     * @param sources the files that it was made from
     * @throws IOException if the disk does not take it; then there is no such revision
     */
    public Published publish(List<Manifest.Input> sources) throws IOException {
        String sha256 = Hash.end(whole);
        RevisionId id = RevisionId.ofHash(sha256);
        Manifest manifest = new Manifest(id.text(), sha256, tables, sources);
        Disk.write(
                unfinished.resolve(Manifest.FILE),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        Disk.force(unfinished);
        boolean isNew = !store.exists(id);
        if (isNew) {
            Files.move(unfinished, store.folder(id), StandardCopyOption.ATOMIC_MOVE);
            Disk.force(store.folder());
        }
        return new Published(id, isNew, manifest);
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        if (Files.exists(unfinished)) {
            Disk.delete(unfinished);
        }
    }

    /**
     * A revision that is in its store.
     *
     * @param id its name
     * @param isNew whether it was not there before
     * @param manifest what was written
     */
    public record Published(RevisionId id, boolean isNew, Manifest manifest) {}
}
