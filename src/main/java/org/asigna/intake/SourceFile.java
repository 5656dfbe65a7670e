package org.asigna.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.asigna.finding.Finding;

/** A file that was opened and understood: its tables, ready to be read one after another, and what is to be said about it. */
public final class SourceFile implements Closeable {
    private final String asGiven;
    private final String sha256;
    private final List<Table> tables;
    private final List<Finding> findings;
    private final int sources;
    private final boolean corrections;
    private final Closeable opened;

    SourceFile(
            String asGiven,
            String sha256,
            List<? extends Table> tables,
            List<Finding> findings,
            int sources,
            boolean corrections,
            Closeable opened) {
        this.asGiven = asGiven;
        this.sha256 = sha256;
        this.tables = List.copyOf(tables);
        this.findings = List.copyOf(findings);
        this.sources = sources;
        this.corrections = corrections;
        this.opened = opened;
    }

    /** The path as given, the name of the file in findings. */
    public String asGiven() {
        return asGiven;
    }

    /**
     * The SHA-256 of its bytes in lower-case hexadecimal. Reading a table to its end makes sure that its rows came from
     * these very bytes.
     */
    public String sha256() {
        return sha256;
    }

    /** The tables of the wanted kinds, in the order of the file; none if it was passed over. */
    public List<Table> tables() {
        return tables;
    }

    /** Warnings and informations about the file, its sheets and its headers, in the order of reports. */
    public List<Finding> findings() {
        return findings;
    }

    /** How many {@link org.asigna.finding.Source#ordinal() ordinals} it took, from the first one given on. */
    public int sources() {
        return sources;
    }

    /** Whether it holds a sheet that Asigna puts beside corrections, which are only a part of what a run asked for. */
    public boolean holdsCorrections() {
        return corrections;
    }

    @Override
    public void close() throws IOException {
        for (Table table : tables) {
            table.close();
        }
        opened.close();
    }
}
