package org.asigna.sync;

import java.io.IOException;
import java.util.List;
import org.asigna.directory.Programme;
import org.asigna.directory.revision.Manifest;
import org.asigna.directory.revision.RevisionDifference;
import org.asigna.directory.revision.RevisionStore;
import org.asigna.directory.revision.RevisionTable;
import org.asigna.directory.revision.RevisionWriter;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.intake.Intake;
import org.asigna.language.Vocabulary;

/**
 * Makes a directory, a folder of files or one file in any format, the next revision. Rows that are wrong are left out
 * and told of. If a file is refused or a table is missing there is no revision, but all files are still judged.
 */
public final class DirectorySync {
    private final Intake intake;
    private final Vocabulary vocabulary;
    private final Programme programme;
    private final RevisionStore store;

    /**
     * A sync into a store.
     *
     * @param intake reads the files
     * @param vocabulary knows the words of cells
     * @param programme knows the levels
     * @param store takes the revision
     */
    public DirectorySync(Intake intake, Vocabulary vocabulary, Programme programme, RevisionStore store) {
        this.intake = intake;
        this.vocabulary = vocabulary;
        this.programme = programme;
        this.store = store;
    }

    /**
     * Reads, checks and publishes.
     *
     * @throws IOException if a file that was understood cannot be read on, or the disk does not take the revision
     */
    public SyncResult sync(SyncTask task) throws IOException {
        CellReader cells = new CellReader(vocabulary, programme, new DateReader(task.dateOrder()));
        DirectoryFiles files = new DirectoryFiles(intake, cells, new LevelCheck(programme, task.asOf()), task.stop());
        files.read(task.path(), task.asGiven());
        files.requireSame();
        List<RevisionTable> missing =
                files.refused() ? List.of() : files.draft().missing();
        boolean complete = !files.refused() && missing.isEmpty();
        files.draft().settle(complete, files::report);
        missing.forEach(table -> files.report(tableMissing(task, table)));
        task.stop().check();
        return complete ? published(task, files) : refused(files);
    }

    /** The place of what is to be said about a directory as a whole. */
    public static Place place(String asGiven) {
        return Place.of(new Source(DirectoryFiles.WHOLE, asGiven, "", List.of()));
    }

    private SyncResult published(SyncTask task, DirectoryFiles files) throws IOException {
        List<Manifest.Input> sources = files.inputs().stream()
                .map(input -> new Manifest.Input(input.file(), input.sha256()))
                .toList();
        RevisionWriter.Published revision = files.draft().publish(store, sources);
        return new SyncResult.Published(
                revision.id(),
                revision.isNew(),
                revision.manifest(),
                task.before()
                        .filter(store::exists)
                        .map(before -> RevisionDifference.between(store, before, revision.id())),
                files.findings(),
                files.inputs(),
                files.haveWorkbook(),
                files.draft().counts());
    }

    private static SyncResult refused(DirectoryFiles files) {
        return new SyncResult.Refused(
                files.findings(),
                files.inputs(),
                files.haveWorkbook(),
                files.draft().counts());
    }

    private static Finding tableMissing(SyncTask task, RevisionTable table) {
        return Finding.of(Code.HEADER_MISSING, place(task.asGiven()), table.key())
                .saying("table");
    }
}
