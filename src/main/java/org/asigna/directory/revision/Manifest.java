package org.asigna.directory.revision;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a revision says of itself, kept beside its tables as {@code manifest.json}.
 *
 * @param revision the revision's id
 * @param sha256 the hash over the bytes of all tables, in the order of {@link RevisionTable}
 * @param tables how each table is to be, by {@link RevisionTable#key()}
 * @param sources the files it was first made from; they are no part of its content
 */
public record Manifest(String revision, String sha256, Map<String, Content> tables, List<Input> sources) {
    /** The name of the manifest's file. */
    static final String FILE = "manifest.json";

    public Manifest {
        Arrays.stream(RevisionTable.values())
                .filter(table -> !tables.containsKey(table.key()))
                .findFirst()
                .ifPresent(table -> {
                    throw new IllegalArgumentException("a manifest without the table " + table.key());
                });
        sources = List.copyOf(sources);
    }

    /** How a table is to be. */
    public Content of(RevisionTable table) {
        Content content = tables.get(table.key());
        if (content == null) {
            throw new IllegalStateException("no table " + table.key());
        }
        return content;
    }

    /**
     * How a table is to be.
     *
     * @param rows how many rows it has, its header not counted
     * @param sha256 the hash of its file
     */
    public record Content(int rows, String sha256) {}

    /**
     * A file that a revision was made from.
     *
     * @param file its path as given
     * @param sha256 the hash of its bytes
     */
    public record Input(String file, String sha256) {}
}
