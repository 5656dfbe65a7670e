package org.asigna.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asigna.finding.Checked;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.intake.SourceFormat.Opened;
import org.asigna.intake.SourceFormat.Sheet;
import org.asigna.language.Vocabulary;
import org.asigna.text.Text;

/** Finds the wanted tables among the sheets of one file, and all that is to be said about their headers. */
final class Recognition {
    /** How the titles of sheets begin that Asigna puts beside tables. */
    private static final Pattern OURS = Pattern.compile("asigna\\s*:", Pattern.CASE_INSENSITIVE);

    private final Vocabulary vocabulary;
    private final HeaderFinder finder;
    private final HeaderCheck check;
    private final Wanted wanted;
    private final Source whole;
    private final List<Table> tables = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private boolean filled;
    private boolean corrections;
    private Closeable opened = () -> {};

    Recognition(Vocabulary vocabulary, Wanted wanted, Source whole) {
        this.vocabulary = vocabulary;
        this.finder = new HeaderFinder(vocabulary, wanted);
        this.check = new HeaderCheck(vocabulary, wanted);
        this.wanted = wanted;
        this.whole = whole;
    }

    /**
     * Opens the file; if it is refused, nothing of it stays open.
     *
     * @throws IOException if it cannot be read
     */
    Checked<SourceFile> open(SourceFormat format, Path path) throws IOException {
        try {
            Checked<Opened> understood = format.open(path, whole, finder::worth);
            Optional<Opened> file = understood.value();
            if (file.isEmpty()) {
                return Checked.refused(understood.findings());
            }
            this.opened = file.get().file();
            findings.addAll(file.get().findings());
            return recognise(file.get());
        } catch (IOException e) {
            closeAll();
            throw e;
        }
    }

    private Checked<SourceFile> recognise(Opened file) throws IOException {
        int ordinal = whole.ordinal();
        for (Sheet sheet : file.sheets()) {
            recognise(sheet, new Source(ordinal++, whole.file(), sheet.name(), List.of()));
        }
        if (tables.isEmpty() && !wanted.passOver()) {
            // that none of the sheets is known is what is told of the file
            findings.removeIf(finding -> finding.code() == Code.SHEET_IGNORED);
            findings.add(Finding.of(filled ? Code.HEADER_MISSING : Code.FILE_EMPTY, Place.of(whole)));
        }
        findings.sort(Finding.ORDER);
        if (findings.stream().anyMatch(Finding::isError)) {
            closeAll();
            return Checked.refused(findings);
        }
        int sources = Math.max(file.sheets().size(), 1);
        return Checked.of(new SourceFile(whole.file(), file.sha256(), tables, findings, sources, corrections, opened));
    }

    private void recognise(Sheet sheet, Source bare) throws IOException {
        TopLines lines = TopLines.of(sheet.lines());
        String title = title(lines.top());
        corrections |= vocabulary.isCorrectionsTitle(title);
        Optional<Header> header = vocabulary.isTitle(title) ? Optional.empty() : finder.find(lines.top());
        if (header.isPresent()) {
            Source source = bare.withHeader(header.get().cells());
            findings.addAll(check.check(header.get(), source));
            if (sheet.isHidden()) {
                findings.add(Finding.of(Code.ROWS_HIDDEN, Place.of(source)).saying("sheet"));
            }
            tables.add(new SheetTable(
                    source, header.get(), lines.after(header.get().line().row())));
            return;
        }
        try (lines) {
            filled |= lines.anyFilled();
        }
        if (!OURS.matcher(title).lookingAt()
                && (wanted.passOver() || !bare.sheet().isEmpty())) {
            findings.add(Finding.of(Code.SHEET_IGNORED, Place.of(bare)));
        }
    }

    /** The first filled cell; blank if there is none. */
    private static String title(List<Line> top) {
        return top.stream()
                .flatMap(line -> line.cells().stream())
                .map(Text::clean)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void closeAll() throws IOException {
        for (Table table : tables) {
            table.close();
        }
        opened.close();
    }
}
