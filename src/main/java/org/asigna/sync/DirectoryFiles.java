package org.asigna.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asigna.directory.revision.RevisionTable;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.home.StopRequest;
import org.asigna.intake.Intake;
import org.asigna.intake.SourceFile;
import org.asigna.intake.Table;
import org.asigna.intake.Wanted;

/** The files of a directory being read: their rows, and what is to be said about them. */
final class DirectoryFiles {
    /** The ordinal of the directory as a whole; those of its files follow. */
    static final int WHOLE = 0;

    private final Intake intake;
    private final CellReader cells;
    private final LevelCheck levels;
    private final StopRequest stop;
    private final DraftDirectory draft = new DraftDirectory();
    private final List<Finding> findings = new ArrayList<>();
    private final List<SyncInput> inputs = new ArrayList<>();
    private int nextOrdinal = WHOLE + 1;
    private boolean refused;
    private boolean workbooks;
    private Optional<Given> given = Optional.empty();

    DirectoryFiles(Intake intake, CellReader cells, LevelCheck levels, StopRequest stop) {
        this.intake = intake;
        this.cells = cells;
        this.levels = levels;
        this.stop = stop;
    }

    /** Reads a folder's files in the order of their names, sub-folders and hidden files aside, or the one file. */
    void read(Path path, String asGiven) throws IOException {
        SameFiles files = SameFiles.of(path);
        given = Optional.of(new Given(files, asGiven));
        if (!Files.isDirectory(path)) {
            readFile(path, asGiven);
            return;
        }
        String folder = asGiven.endsWith("/") ? asGiven : asGiven + "/";
        for (Path file : files.files()) {
            readFile(file, folder + file.getFileName());
        }
    }

    /** Refuses them all if they are not the same any more as when the first was read; to be called after the last. */
    void requireSame() throws IOException {
        if (given.isPresent() && !refused) {
            Optional<Path> changed = given.get().files().changed();
            changed.map(Path::getFileName).ifPresent(file -> {
                refused = true;
                Place directory = DirectorySync.place(given.get().asGiven());
                report(Finding.of(Code.FILE_UNREADABLE, directory, file.toString())
                        .saying("directory-changed"));
            });
        }
    }

    DraftDirectory draft() {
        return draft;
    }

    /** Whether any file was refused. */
    boolean refused() {
        return refused;
    }

    /** Whether any file that was not passed over is a workbook. */
    boolean haveWorkbook() {
        return workbooks;
    }

    void report(Finding finding) {
        findings.add(finding);
    }

    /** Everything found, in the order of reports. */
    List<Finding> findings() {
        return findings.stream().sorted(Finding.ORDER).toList();
    }

    /** The files that rows were taken from. */
    List<SyncInput> inputs() {
        return List.copyOf(inputs);
    }

    private void readFile(Path path, String asGiven) throws IOException {
        var opened = intake.open(path, asGiven, nextOrdinal, Wanted.directory());
        if (opened.value().isEmpty()) {
            refuse(opened.findings());
            workbooks |= intake.isWorkbook(path);
            return;
        }
        try (SourceFile file = opened.value().get()) {
            nextOrdinal += file.sources();
            findings.addAll(file.findings());
            readTables(file);
            workbooks |= !file.tables().isEmpty() && intake.isWorkbook(path);
        }
    }

    private void refuse(List<Finding> reasons) {
        refused = true;
        findings.addAll(reasons);
        nextOrdinal = reasons.stream()
                        .map(finding -> finding.place().source())
                        .mapToInt(Source::ordinal)
                        .max()
                        .orElse(nextOrdinal)
                + 1;
    }

    private void readTables(SourceFile file) throws IOException {
        int rows = 0;
        for (Table table : file.tables()) {
            RevisionTable kind = RevisionTable.valueOf(table.kind().name());
            rows += new TableReader(table, kind, draft.of(kind), cells, levels).read(findings::add, stop);
            List<Finding> shown = table.findings();
            findings.addAll(shown);
            refused |= shown.stream().anyMatch(Finding::isError);
        }
        if (!file.tables().isEmpty()) {
            inputs.add(new SyncInput(file.asGiven(), file.sha256(), rows));
        }
    }

    /** What is read, and its name in findings. */
    private record Given(SameFiles files, String asGiven) {}
}
