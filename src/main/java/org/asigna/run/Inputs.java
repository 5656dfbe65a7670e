package org.asigna.run;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asigna.finding.Checked;
import org.asigna.finding.Finding;
import org.asigna.finding.Source;
import org.asigna.intake.Intake;
import org.asigna.intake.SourceFile;
import org.asigna.intake.Table;
import org.asigna.intake.Wanted;
import org.asigna.language.Language;
import org.asigna.language.TableKind;
import org.asigna.language.Vocabulary;
import org.asigna.report.json.RunReport;
import org.jspecify.annotations.Nullable;

/** The files of a run, opened in the order given; what is refused is told, and the others are read all the same. */
public final class Inputs implements Closeable {
    private final Vocabulary vocabulary;
    private final Intake intake;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    /** By the ordinal of each file's first sheet. */
    private final NavigableMap<Integer, Integer> rows = new TreeMap<>();

    private final List<String> given = new ArrayList<>();
    private final Map<String, String> hashes = new HashMap<>();
    private @Nullable List<String> firstHeader;
    private int nextOrdinal;
    private boolean refused;
    private boolean workbooks;

    private Inputs(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.intake = new Intake(vocabulary);
    }

    /**
     * Opens the files.
     *
     * @param visibilityGiven whether request files may lack the visibility
     */
    public static Inputs open(
            Vocabulary vocabulary, List<GivenFile> requests, List<GivenFile> ticks, boolean visibilityGiven) {
        Inputs inputs = new Inputs(vocabulary);
        requests.forEach(file -> inputs.open(file, Wanted.requests(visibilityGiven)));
        ticks.forEach(file -> inputs.open(file, Wanted.ticks()));
        return inputs;
    }

    private void open(GivenFile file, Wanted wanted) {
        given.add(file.asGiven());
        rows.put(nextOrdinal, 0);
        Checked<SourceFile> opened = intake.open(file.path(), file.asGiven(), nextOrdinal, wanted);
        findings.addAll(opened.findings());
        Optional<SourceFile> source = opened.value();
        source.ifPresent(known -> {
            files.add(known);
            hashes.put(file.asGiven(), known.sha256());
            findings.addAll(known.findings());
        });
        refused |= source.isEmpty();
        workbooks |= intake.isWorkbook(file.path());
        if (firstHeader == null && wanted.kinds().contains(TableKind.REQUESTS)) {
            firstHeader = header(opened).orElse(null);
        }
        int last = findings.stream()
                .map(finding -> finding.place().source())
                .mapToInt(Source::ordinal)
                .max()
                .orElse(nextOrdinal);
        nextOrdinal =
                Math.max(last + 1, nextOrdinal + source.map(SourceFile::sources).orElse(1));
    }

    /** The header of a file's first table of requests; of a refused one, what its findings tell of it. */
    private Optional<List<String>> header(Checked<SourceFile> opened) {
        Stream<Source> read = opened.value().stream()
                .flatMap(file -> file.tables().stream())
                .filter(table -> table.kind() == TableKind.REQUESTS)
                .map(Table::source);
        Stream<Source> refused =
                opened.findings().stream().map(finding -> finding.place().source());
        return Stream.concat(read, refused)
                .map(Source::header)
                .filter(cells -> !cells.isEmpty() && !areOfTicks(cells))
                .findFirst();
    }

    /** Requests have no column of ticks. */
    private boolean areOfTicks(List<String> header) {
        return header.stream()
                .anyMatch(cell -> vocabulary.column(TableKind.TICKS, cell).equals(Optional.of("tick")));
    }

    /** The language of the first table of requests, as its header tells it; empty if it is undecided. */
    public Optional<Language> language() {
        return firstHeader == null ? Optional.empty() : vocabulary.language(TableKind.REQUESTS, firstHeader);
    }

    /** The tables of a kind, in the order given. */
    List<Table> tables(TableKind kind) {
        return files.stream()
                .flatMap(file -> file.tables().stream())
                .filter(table -> table.kind() == kind)
                .toList();
    }

    /** Notes that rows of a sheet were read. */
    void count(Source source, int read) {
        rows.merge(rows.floorKey(source.ordinal()), read, Integer::sum);
    }

    /** Takes what reading a table to its end has shown; if that is an error, its file is refused after all. */
    void note(List<Finding> shown) {
        refused |= shown.stream().anyMatch(Finding::isError);
    }

    /** What is to be said about whole files and their headers. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Whether a sheet is one of a workbook of corrections, as the sheets beside it tell. */
    boolean holdsCorrections(Source sheet) {
        return files.stream()
                .anyMatch(file -> file.holdsCorrections() && file.asGiven().equals(sheet.file()));
    }

    /** Whether any file was refused. */
    boolean refused() {
        return refused;
    }

    /** Whether any file is a workbook. */
    boolean haveWorkbook() {
        return workbooks;
    }

    /** The files as {@code run.json} lists them. */
    List<RunReport.Input> listed() {
        Iterator<Integer> counts = rows.values().iterator();
        return given.stream()
                .map(file -> new RunReport.Input(file, hash(file), counts.next()))
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
        files.clear();
    }
}
