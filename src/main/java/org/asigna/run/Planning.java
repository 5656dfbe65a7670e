package org.asigna.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.Departed;
import org.asigna.assignment.Present;
import org.asigna.assignment.Request;
import org.asigna.assignment.Resolver;
import org.asigna.assignment.Ticks;
import org.asigna.directory.Directory;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.home.Draft;
import org.asigna.intake.RequestReader;
import org.asigna.intake.Row;
import org.asigna.intake.Table;
import org.asigna.language.TableKind;
import org.asigna.plan.DecidedRows;
import org.asigna.plan.folder.ChangesFile;
import org.asigna.plan.folder.RawRows;
import org.asigna.report.ReportFormat;
import org.asigna.report.Reports;
import org.asigna.rules.Circumstances;
import org.asigna.rules.Decider;
import org.asigna.rules.Rulebook;
import org.jspecify.annotations.Nullable;

/**
 * The making of a plan, step by step: {@link #prepare}, then rows one after another ({@link #next}, {@link #decide},
 * {@link #take}), then {@link #settle}. It changes nothing but its draft folder.
 */
public final class Planning implements Closeable {
    private final House house;
    private final PlanOptions options;
    private final Draft draft;
    private final Directory directory;
    private final boolean directoryKnown;
    private final Present present = new Present();
    private final Departed departed;
    private final Ticks ticks = new Ticks();
    private final Inputs inputs;
    private final RawRows raw;
    private final Decider decider;
    private final Resolver resolver;
    private final List<Finding> findings = new ArrayList<>();
    private final DecidedRows rows = new DecidedRows();
    private final List<Place> filesWithoutRows = new ArrayList<>();
    private @Nullable Iterator<Table> tables;
    private @Nullable Table table;
    private @Nullable RequestReader reader;
    private int rowsOfTable;
    private int read;
    private int blank;

    /**
     * Begins a plan in a draft folder.
     *
     * @param inputs the files, opened; they are closed with the plan
     * @param directory the directory in force; empty if none was ever synced
     */
    public Planning(House house, PlanOptions options, Inputs inputs, Draft draft, Optional<Directory> directory)
            throws IOException {
        this.house = house;
        this.options = options;
        this.draft = draft;
        this.directoryKnown = directory.isPresent();
        this.directory = directory.orElseGet(() -> Directory.builder().build());
        this.inputs = inputs;
        this.raw = new RawRows(draft.file("rows"));
        this.departed = new Departed(this.directory);
        this.resolver = new Resolver(this.directory, present, departed, ticks);
        this.decider = new Decider(
                resolver,
                Rulebook.standard(),
                new Circumstances(house.programme(), this.directory.partners().haveLevels(), options.asOf()));
    }

    /** Reads the present assignments and the ticks. Without a directory no row is read. */
    public void prepare() throws IOException {
        house.ledger().present(this::note);
        departed.takeFrom(house.ledger()::departed);
        findings.addAll(inputs.findings());
        if (directoryKnown) {
            readTicks();
        }
    }

    private void readTicks() throws IOException {
        TickSheets sheets = new TickSheets(house.vocabulary(), resolver, ticks);
        for (Table sheet : inputs.tables(TableKind.TICKS)) {
            sheets.read(sheet, inputs);
        }
        findings.addAll(sheets.findings());
        tables = inputs.tables(TableKind.REQUESTS).iterator();
        if (!tables.hasNext()) {
            inputs.tables(TableKind.TICKS).stream().findFirst().ifPresent(sheet -> hasNoRows(sheet.source()));
        }
    }

    private void note(Assignment assignment) {
        present.add(assignment);
        departed.seek(assignment);
    }

    /** The next row of the request files, or null after the last. */
    public @Nullable Request next() throws IOException {
        while (true) {
            if (table != null && reader != null) {
                Row row = table.next();
                if (row != null) {
                    rowsOfTable++;
                    read++;
                    inputs.count(table.source());
                    return reader.read(row);
                }
                endTable(table);
            }
            if (tables == null || !tables.hasNext()) {
                return null;
            }
            table = tables.next();
            reader = new RequestReader(house.vocabulary(), table, options.visibility());
            rowsOfTable = 0;
        }
    }

    private void endTable(Table ended) {
        blank += ended.blank();
        inputs.note(ended.findings());
        findings.addAll(ended.findings());
        if (rowsOfTable == 0) {
            hasNoRows(ended.source());
        }
        table = null;
        reader = null;
    }

    private void hasNoRows(Source source) {
        Place whole = Place.of(source);
        filesWithoutRows.add(whole);
        findings.add(Finding.of(Code.NO_ROWS, whole));
    }

    /** Decides a row by itself. */
    public Decided decide(Request request) {
        return new Decided(decider.decide(request), request.cells());
    }

    /** Keeps a decided row; rows are taken in the order they were read. */
    public void take(Decided row) throws IOException {
        raw.keep(row.cells());
        rows.add(row.decision());
        findings.addAll(row.decision().findings());
    }

    /** Settles all rows, and writes the plan into the draft. */
    public Planned settle() throws IOException {
        findings.addAll(ticks.unused());
        Settling settling = new Settling(house, options, directory, present, departed);
        return settling.settle(draft, reports(), new Settling.Rows(rows, findings, filesWithoutRows, raw, read, blank));
    }

    private Reports reports() {
        boolean workbooks = ReportFormat.workbooks(options.format(), inputs.haveWorkbook());
        return new Reports(draft.folder(), workbooks, options.language());
    }

    /** Takes back from the draft what only a plan that can be applied has. */
    void withdraw() throws IOException {
        Files.delete(draft.file(ChangesFile.NAME));
        reports().withdrawAssignments();
    }

    /** Whether a file was refused, or there is no directory: then nothing is applied. */
    public boolean refused() {
        return inputs.refused() || !directoryKnown;
    }

    /** The files read. */
    Inputs inputs() {
        return inputs;
    }

    @Override
    public void close() throws IOException {
        inputs.close();
        raw.close();
    }
}
