package org.asigna.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.asigna.finding.Code;
import org.asigna.finding.Finding;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.intake.Line.Marks;
import org.asigna.language.TableKind;
import org.asigna.text.Text;
import org.jspecify.annotations.Nullable;

/** A sheet below its header. */
final class SheetTable implements Table {
    private static final String EXTRA_CELLS = "extra-cells";
    private static final String NOT_TEXT = "not-text";

    /**
     * What no text holds: where it comes, a disk or a program has lost what stood there, and with it perhaps half an id or
     * the end of a line. Left out, it would make one id of two halves.
     */
    private static final char NO_CHARACTER = '\0';

    private final Source source;
    private final Header header;
    private final LineReader lines;
    private final int[] used;
    private final Set<Integer> formulas = new TreeSet<>();
    private int hiddenRows;
    private Optional<Finding> broken = Optional.empty();
    private int blank;
    private int blankSinceFilled;

    /**
     * A table.
     *
     * @param source the sheet, with the header's cells
     * @param lines the lines below the header
     */
    SheetTable(Source source, Header header, LineReader lines) {
        this.source = source;
        this.header = header;
        this.lines = lines;
        this.used =
                header.columns().values().stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public int headerRow() {
        return header.line().row();
    }

    @Override
    public TableKind kind() {
        return header.kind();
    }

    @Override
    public int column(String key) {
        return header.columns().getOrDefault(key, -1);
    }

    @Override
    public double width(int column) {
        return lines.width(column);
    }

    @Override
    public NumberFormat format(int column) {
        return lines.format(column);
    }

    @Override
    public @Nullable Row next() {
        try {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                if (line.fault().isEmpty() && isUnused(line.cells())) {
                    blankSinceFilled++;
                } else {
                    blank += blankSinceFilled;
                    blankSinceFilled = 0;
                    note(line.marks());
                    return new Row(Place.of(source, line.row()), checked(line));
                }
            }
        } catch (IOException e) {
            broken = Optional.of(Intake.unreadable(Place.of(source), e));
        }
        return null;
    }

    private void note(Marks marks) {
        hiddenRows += marks.hidden() ? 1 : 0;
        for (int column : marks.formulas()) {
            if (header.columns().containsValue(column)) {
                formulas.add(column);
            }
        }
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        broken.ifPresent(findings::add);
        if (hiddenRows > 0) {
            findings.add(hidden(hiddenRows));
        }
        int hiddenColumns = (int) IntStream.range(0, source.header().size())
                .filter(column -> isFilled(source.header().get(column)) && lines.hidesColumn(column))
                .count();
        if (hiddenColumns > 0) {
            findings.add(hidden(hiddenColumns).saying("columns"));
        }
        formulas.forEach(column -> {
            Place place = Place.of(source, header.line().row()).at(column);
            findings.add(Finding.of(Code.FORMULA_COLUMN, place, place.columnName()));
        });
        return findings;
    }

    private Finding hidden(int number) {
        return Finding.of(Code.ROWS_HIDDEN, Place.of(source), Integer.toString(number))
                .naming(number);
    }

    private boolean isUnused(List<String> cells) {
        for (int column : used) {
            if (column < cells.size() && isFilled(cells.get(column))) {
                return false;
            }
        }
        return true;
    }

    private Line checked(Line line) {
        String fault = line.fault().isEmpty() ? fault(line.cells()) : "";
        return fault.isEmpty() ? line : new Line(line.row(), line.cells(), fault, line.marks());
    }

    private String fault(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).indexOf(NO_CHARACTER) >= 0) {
                return NOT_TEXT;
            }
        }
        for (int i = source.header().size(); i < cells.size(); i++) {
            if (isFilled(cells.get(i))) {
                return EXTRA_CELLS;
            }
        }
        return "";
    }

    private static boolean isFilled(String cell) {
        return !cell.isEmpty() && !Text.clean(cell).isEmpty();
    }

    @Override
    public int blank() {
        return blank;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
