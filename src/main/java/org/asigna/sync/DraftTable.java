package org.asigna.sync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.asigna.directory.index.HashIndex;
import org.asigna.directory.revision.RowBytes;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.text.TextOrder;
import org.asigna.text.Texts;

/** The rows of one table of a revision to be, numbered from 0 as they come: packed, with no object per row. */
final class DraftTable {
    private final int columns;
    private final Texts rows = new Texts();
    private final PackedRow packed = new PackedRow(rows);
    private final IdKeys keys = new IdKeys();
    private final BitSet wrong = new BitSet();
    private final List<Origin> origins = new ArrayList<>();
    private int[] lineOf = new int[1024];
    private int unbelieved;

    /** A table with so many columns. */
    DraftTable(int columns) {
        this.columns = columns;
    }

    /** Where the rows that follow come from. */
    void from(Source source, int idColumn, int ownerColumn) {
        origins.add(new Origin(size(), source, idColumn, ownerColumn));
    }

    /** Adds a row by its cells as a revision has them; an id that is blank has been told of. */
    void add(int line, RowBytes cells, boolean isWrong) {
        int number = packed.add(cells);
        keys.add(cells);
        if (number == lineOf.length) {
            lineOf = Arrays.copyOf(lineOf, number * 2);
        }
        lineOf[number] = line;
        wrong.set(number, isWrong);
    }

    /** Counts a row of which nothing is believed. */
    void addUnbelieved() {
        unbelieved++;
    }

    /** Leaves a row out. */
    void leaveOut(int number) {
        wrong.set(number);
    }

    boolean isLeftOut(int number) {
        return wrong.get(number);
    }

    /** Whether no table of this kind was found. */
    boolean isMissing() {
        return origins.isEmpty();
    }

    int size() {
        return rows.size();
    }

    SyncResult.Rows count() {
        return new SyncResult.Rows(size() + unbelieved, wrong.cardinality() + unbelieved);
    }

    /** Puts a row's cells where another's were. */
    void cells(int number, RowBytes into) {
        into.clear();
        packed.unpack(number, columns, into);
    }

    /** One cell of a row. */
    String cell(int number, int column) {
        RowBytes row = new RowBytes();
        cells(number, row);
        return row.text(column);
    }

    /** The cell of the id. */
    Place idPlace(int number) {
        Origin origin = origin(number);
        return Place.of(origin.source(), lineOf[number]).at(origin.idColumn());
    }

    /** The cell that names the owner. */
    Place ownerPlace(int number) {
        Origin origin = origin(number);
        return Place.of(origin.source(), lineOf[number]).at(origin.ownerColumn());
    }

    private Origin origin(int number) {
        int index = origins.size() - 1;
        while (origins.get(index).first() > number) {
            index--;
        }
        return origins.get(index);
    }

    /** The rows in the order of ids; of one id, in the order they came. */
    TextOrder inOrder() {
        return keys.inOrder();
    }

    /** Whether a row has no id; such a one repeats none. */
    boolean isNameless(int number) {
        return keys.isBlank(number);
    }

    /** An index of the rows that are not left out. */
    HashIndex indexed() {
        return keys.indexed(wrong);
    }

    /** The row of the id in another row's cell by an index, or -1. */
    int find(HashIndex index, RowBytes row, int cell) {
        for (int slot = index.seek(keys.hash(row, cell)); slot >= 0; slot = index.next(slot)) {
            int number = index.number(slot);
            if (spells(number, row, cell) || keys.isLast(number)) {
                return number;
            }
        }
        return -1;
    }

    /** Whether a row's id is spelled like another row's cell. */
    boolean spells(int number, RowBytes row, int cell) {
        return packed.startsWith(number, columns, row, cell);
    }

    /**
     * Where rows came from.
     *
     * @param first the number of the first of them
     */
    private record Origin(int first, Source source, int idColumn, int ownerColumn) {}
}
