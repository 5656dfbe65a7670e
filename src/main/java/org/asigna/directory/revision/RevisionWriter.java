package org.asigna.directory.revision;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asigna.directory.Directory;
import org.asigna.home.Draft;
import org.asigna.home.OwnerOnly;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one revision: the four tables in the order of {@link RevisionTable}, then {@link #publish}. All is written into
 * a {@link Draft} beside the others; closed before that is published, nothing remains. One writer at a time may work in a
 * store.
 */
public final class RevisionWriter implements Closeable {
    private static final String NEXT = "next";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RevisionStore store;
    private final Draft draft;
    private final Iterator<RevisionTable> order =
            List.of(RevisionTable.values()).iterator();
    private final Hashing hashing = new Hashing();
    private final Map<String, Manifest.Content> tables = new LinkedHashMap<>();
    private final Directory.Builder directory = Directory.builder();

    private RevisionWriter(RevisionStore store, Draft draft) {
        this.store = store;
        this.draft = draft;
    }

    /**
     * Begins a revision, and clears away what a writer left that died.
     *
     * @throws IOException if the store's folder cannot be written
     */
    public static RevisionWriter into(RevisionStore store) throws IOException {
        OwnerOnly.folder(store.folder());
        Draft.sweep(store.folder());
        return new RevisionWriter(store, Draft.of(store.folder().resolve(NEXT)));
    }

    /**
     * Writes the next table.
     *
     * @param rows the cells in the order of the table's columns, in ascending order of ids, each id once
     * @throws IOException if the disk does not take it
     * @throws IllegalArgumentException if the rows are not in that order
     */
    public void write(RevisionTable table, RowSource rows) throws IOException {
        RevisionTable next = order.next();
        if (table != next) {
            throw new IllegalStateException("found " + table + ", expected " + next + " to be written next");
        }
        try (TableFile file = TableFile.create(draft.file(table.file()), table, hashing)) {
            RowBytes row = new RowBytes();
            while (rows.next(row)) {
                file.row(row);
                TableRows.add(table, row, rows.owner(), directory);
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
        String sha256 = hashing.end();
        RevisionId id = RevisionId.ofHash(sha256);
        Manifest manifest = new Manifest(id.text(), sha256, tables, sources);
        Files.write(
                draft.file(Manifest.FILE), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        boolean isNew = !store.exists(id);
        Directory inMemory = directory.build();
        if (isNew) {
            Snapshot.write(draft.file(Snapshot.FILE), manifest, inMemory);
            draft.publishAs(store.folder(id));
        }
        store.keep(id, inMemory);
        return new Published(id, isNew, manifest);
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        hashing.close();
        draft.close();
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
