package org.asigna.run;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asigna.finding.Checked;
import org.asigna.finding.Finding;
import org.asigna.finding.Source;
import org.asigna.intake.Intake;
import org.asigna.intake.SourceFile;
import org.asigna.intake.Table;
import org.asigna.intake.Wanted;
import org.asigna.language.TableKind;
import org.asigna.report.json.RunReport;
import org.jspecify.annotations.Nullable;

/** The files of a run, opened in the order given; what is refused is told, and the others are read all the same. */
final class Inputs implements Closeable {
    private final Intake intake;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final List<String> given = new ArrayList<>();
    private final Map<String, String> hashes = new HashMap<>();
    private int nextOrdinal;
    private boolean refused;

    Inputs(Intake intake) {
        this.intake = intake;
    }

    /** Opens one more file. */
    void open(GivenFile file, Wanted wanted) {
        given.add(file.asGiven());
        Checked<SourceFile> opened = intake.open(file.path(), file.asGiven(), nextOrdinal, wanted);
        findings.addAll(opened.findings());
        Optional<SourceFile> source = opened.value();
        source.ifPresent(known -> {
            files.add(known);
            hashes.put(file.asGiven(), known.sha256());
            findings.addAll(known.findings());
        });
        refused |= source.isEmpty();
        int last = findings.stream()
                .map(finding -> finding.place().source())
                .mapToInt(Source::ordinal)
                .max()
                .orElse(nextOrdinal);
        nextOrdinal =
                Math.max(last + 1, nextOrdinal + source.map(SourceFile::sources).orElse(1));
    }

    /** The tables of a kind, in the order given. */
    List<Table> tables(TableKind kind) {
        return files.stream()
                .flatMap(file -> file.tables().stream())
                .filter(table -> table.kind() == kind)
                .toList();
    }

    /** Notes that a row of a file was read. */
    void count(String file) {
        rows.merge(file, 1, Integer::sum);
    }

    /** What is to be said about whole files and their headers. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Whether any file was refused. */
    boolean refused() {
        return refused;
    }

    /** The files as {@code run.json} lists them. */
    List<RunReport.Input> listed() {
        return given.stream()
                .map(file -> new RunReport.Input(file, hash(file), rows.getOrDefault(file, 0)))
                .toList();
    }

    private @Nullable String hash(String file) {
        return hashes.get(file);
    }

    @Override
    public void close() throws IOException {
        for (SourceFile file : files) {
            file.close();
        }
    }
}
