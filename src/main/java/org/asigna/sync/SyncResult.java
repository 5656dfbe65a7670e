package org.asigna.sync;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.asigna.directory.revision.Manifest;
import org.asigna.directory.revision.RevisionDifference;
import org.asigna.directory.revision.RevisionId;
import org.asigna.directory.revision.RevisionTable;
import org.asigna.finding.Finding;

/** What became of a sync: a revision, or none because the directory could not be understood. */
public sealed interface SyncResult {
    /** Everything found, in the order of reports. */
    List<Finding> findings();

    /** The files that rows were taken from, in the order read. */
    List<SyncInput> inputs();

    /** Whether any file that was not passed over is a workbook. */
    boolean fromWorkbook();

    /** What became of the rows of each table. */
    Map<RevisionTable, Rows> rows();

    /** One of two answers, by which of the two this is. */
    <R> R fold(Function<? super Refused, ? extends R> refused, Function<? super Published, ? extends R> published);

    /** Whether any row was left out or the whole refused. */
    default boolean hasErrors() {
        return findings().stream().anyMatch(Finding::isError);
    }

    /**
     * What became of the rows of a table.
     *
     * @param read how many rows were read
     * @param leftOut how many of them were wrong
     */
    record Rows(int read, int leftOut) {
        /** How many rows count. */
        public int kept() {
            return read - leftOut;
        }
    }

    /** No revision: a file was refused or a table is missing, and the revision before stays in force. */
    record Refused(List<Finding> findings, List<SyncInput> inputs, boolean fromWorkbook, Map<RevisionTable, Rows> rows)
            implements SyncResult {
        public Refused {
            findings = List.copyOf(findings);
            inputs = List.copyOf(inputs);
            rows = Map.copyOf(rows);
        }

        @Override
        public <R> R fold(
                Function<? super Refused, ? extends R> refused, Function<? super Published, ? extends R> published) {
            return refused.apply(this);
        }
    }

    /**
     * A revision in its store.
     *
     * @param revision its name
     * @param isNew whether it was not there before
     * @param manifest what it says of itself
     * @param difference what became of the rows of the revision in force; empty if there was none
     */
    record Published(
            RevisionId revision,
            boolean isNew,
            Manifest manifest,
            Optional<RevisionDifference> difference,
            List<Finding> findings,
            List<SyncInput> inputs,
            boolean fromWorkbook,
            Map<RevisionTable, Rows> rows)
            implements SyncResult {
        public Published {
            findings = List.copyOf(findings);
            inputs = List.copyOf(inputs);
            rows = Map.copyOf(rows);
        }

        @Override
        public <R> R fold(
                Function<? super Refused, ? extends R> refused, Function<? super Published, ? extends R> published) {
            return published.apply(this);
        }
    }
}
