package org.asigna.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asigna.assignment.Decision;
import org.asigna.assignment.Departed;
import org.asigna.assignment.Present;
import org.asigna.assignment.Resolver;
import org.asigna.assignment.Ticks;
import org.asigna.directory.Directory;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.home.Draft;
import org.asigna.intake.Row;
import org.asigna.intake.Table;
import org.asigna.language.TableKind;
import org.asigna.plan.Change;
import org.asigna.plan.DecidedRows;
import org.asigna.plan.folder.ChangesFile;
import org.asigna.plan.folder.RawRows;
import org.asigna.report.PartnerBooks;
import org.asigna.report.ReportFormat;
import org.asigna.report.Reports;
import org.asigna.rules.AllowedAccounts;
import org.asigna.rules.Circumstances;
import org.asigna.rules.Decider;
import org.asigna.rules.Rulebook;
import org.asigna.run.ReadAhead.Page;
import org.asigna.run.corrections.Corrections;
import org.asigna.run.corrections.SourceLayout;
import org.asigna.run.corrections.TickRows;
import org.asigna.run.plain.Known;
import org.jspecify.annotations.Nullable;

/**
 * The making of a plan, step by step: {@link #prepare}, then rows page by page ({@link #next}, {@link #decide}, {@link
 * #take}), then {@link #settle}. It changes nothing but its draft folder.
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
    private final TickRows tickRows;
    private final Decider decider;
    private final Resolver resolver;
    private final Known known;
    private final List<Finding> findings = new ArrayList<>();
    private final DecidedRows rows;
    private final Circumstances circumstances;
    private final List<Place> filesWithoutRows = new ArrayList<>();
    private final List<Place> sheetsOfCorrections = new ArrayList<>();
    private final List<SourceLayout> layouts = new ArrayList<>();
    private @Nullable ReadAhead reading;
    private @Nullable TableDecider table;
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
        this.tickRows = new TickRows(draft.file("ticks"));
        this.departed = new Departed(this.directory);
        this.resolver = new Resolver(this.directory, present, departed, ticks);
        this.rows = new DecidedRows(this.directory);
        this.circumstances =
                new Circumstances(house.programme(), this.directory.partners().haveLevels(), options.asOf());
        this.decider = new Decider(resolver, options.rulebook(), circumstances, allowed());
        this.known = new Known(this.directory, resolver, options.rulebook(), circumstances);
    }

    private AllowedAccounts allowed() {
        return options.handedIn().map(HandedIn::accounts).orElse(AllowedAccounts.ALL);
    }

    /** Reads the present assignments and the ticks. Without a directory no row is read. */
    public void prepare() throws IOException {
        house.ledger().load(present);
        departed.seek(present);
        departed.takeFrom(house.ledger()::departed);
        findings.addAll(inputs.findings());
        if (directoryKnown) {
            readTicks();
        }
    }

    private void readTicks() throws IOException {
        TickSheets sheets = new TickSheets(house.vocabulary(), resolver, ticks, tickRows);
        for (Table sheet : inputs.tables(TableKind.TICKS)) {
            sheets.read(sheet, inputs);
        }
        findings.addAll(sheets.findings());
        List<Table> tables = inputs.tables(TableKind.REQUESTS);
        if (tables.isEmpty()) {
            inputs.tables(TableKind.TICKS).stream().findFirst().ifPresent(sheet -> hasNoRows(sheet.source()));
        }
        reading = new ReadAhead(tables, raw);
    }

    /** The next rows of the request files, or null after the last. */
    public @Nullable Page next() throws IOException {
        return reading == null ? null : reading.next();
    }

    /** Decides rows, each by itself; pages are decided in the order they were read. */
    public DecidedPage decide(Page page) {
        if (table == null || !table.isOf(page.table())) {
            table = new TableDecider(
                    house.vocabulary(),
                    page.table(),
                    options.visibility(),
                    decider,
                    allowed().areAll() ? known : null);
        }
        List<Decision> decisions = new ArrayList<>(page.rows().size());
        for (Row row : page.rows()) {
            decisions.add(table.decide(row));
        }
        return new DecidedPage(page, decisions);
    }

    /** Keeps decided rows; pages are taken in the order they were read. */
    public void take(DecidedPage decided) {
        for (Decision decision : decided.decisions()) {
            rows.add(decision);
            findings.addAll(decision.findings());
        }
        Page page = decided.page();
        read += page.rows().size();
        inputs.count(page.table().source(), page.rows().size());
        if (page.last()) {
            endTable(page.table(), page.rowsOfTable());
        }
    }

    private void endTable(Table ended, int rowsOfTable) {
        blank += ended.blank();
        SourceLayout layout = SourceLayout.of(ended);
        layouts.add(layout);
        if (layout.isCorrections() || inputs.holdsCorrections(ended.source())) {
            sheetsOfCorrections.add(Place.of(ended.source()));
        }
        inputs.note(ended.findings());
        findings.addAll(ended.findings());
        if (rowsOfTable == 0) {
            hasNoRows(ended.source());
        }
    }

    private void hasNoRows(Source source) {
        Place whole = Place.of(source);
        filesWithoutRows.add(whole);
        findings.add(Finding.of(Code.NO_ROWS, whole));
    }

    /** Settles all rows, and writes the plan into the draft. */
    public Planned settle() throws IOException {
        findings.addAll(ticks.unused());
        NearestExpiry nearest = new NearestExpiry(directory);
        Settling settling = new Settling(house, options, directory, present, departed, nearest);
        Corrections corrections = new Corrections(
                directory,
                resolver,
                partner -> Rulebook.standard().allows(partner, circumstances),
                account -> account == null ? null : nearest.of(account),
                options.language(),
                options.scope(),
                house.stop());
        return settling.settle(
                draft,
                reports(),
                corrections,
                new Settling.Rows(
                        rows, findings, filesWithoutRows, sheetsOfCorrections, raw, layouts, tickRows, read, blank));
    }

    private Reports reports() {
        return new Reports(draft.folder(), writesWorkbooks(), options.language());
    }

    /** Whether workbooks are written beside the CSV. */
    boolean writesWorkbooks() {
        return ReportFormat.workbooks(options.format(), inputs.haveWorkbook());
    }

    /** Writes a workbook for each partner into the draft, as things are once the settled plan is applied. */
    void writePartnerBooks() throws IOException {
        PartnerBooks books = new PartnerBooks(house.sights(directory, departed), options.language(), options.asOf());
        try (ChangesFile.Reader changes = new ChangesFile.Reader(draft.file(ChangesFile.NAME))) {
            for (Change change = changes.next(); change != null; change = changes.next()) {
                books.add(change);
            }
        }
        present.forEach(books::addUntouched);
        books.write(draft.folder(), house.stop()::check);
    }

    /** Takes back from the draft what only a plan that can be applied has. */
    void withdraw() throws IOException {
        Files.delete(draft.file(ChangesFile.NAME));
        reports().withdrawAssignments();
    }

    /** The present assignments. */
    Present present() {
        return present;
    }

    /** What has left the directory. */
    Departed departed() {
        return departed;
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
        if (reading != null) {
            reading.close();
        }
        inputs.close();
        raw.close();
        tickRows.close();
    }
}
