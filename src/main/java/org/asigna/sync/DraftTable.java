package org.asigna.sync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.asigna.directory.index.HashIndex;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.text.Texts;

/** The rows of one table of a revision to be, numbered from 0 as they come: packed, with no object per row. */
final class DraftTable {
    private final Texts rows = new Texts();
    private final Texts keys = new Texts();
    private final BitSet wrong = new BitSet();
    private final List<Origin> origins = new ArrayList<>();
    private int[] originOf = new int[1024];
    private int[] lineOf = new int[1024];
    private int unbelieved;

    /** Where the rows that follow come from. */
    void from(Source source, int idColumn, int ownerColumn) {
        origins.add(new Origin(source, idColumn, ownerColumn));
    }

    /** Adds a row by its cells as a revision has them; an id that is blank has been told of. */
    void add(int line, String[] cells, boolean isWrong) {
        int number = rows.add(PackedRow.pack(cells));
        keys.add(IdKey.of(cells[0]));
        if (number == lineOf.length) {
            originOf = Arrays.copyOf(originOf, number * 2);
            lineOf = Arrays.copyOf(lineOf, number * 2);
        }
        originOf[number] = origins.size() - 1;
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

    String[] cells(int number) {
        return PackedRow.unpack(rows.get(number));
    }

    /** One cell of a row. */
    String cell(int number, int column) {
        return PackedRow.cell(rows.get(number), column);
    }

    /** The cell of the id. */
    Place idPlace(int number) {
        Origin origin = origins.get(originOf[number]);
        return Place.of(origin.source(), lineOf[number]).at(origin.idColumn());
    }

    /** The cell that names the owner. */
    Place ownerPlace(int number) {
        Origin origin = origins.get(originOf[number]);
        return Place.of(origin.source(), lineOf[number]).at(origin.ownerColumn());
    }

    /** The numbers of all rows in the order of ids; of one id, in the order they came. */
    int[] inOrder() {
        return keys.inOrder();
    }

    /** Whether two rows have one id; a blank id is nobody's. */
    boolean haveSameId(int one, int other) {
        return !keys.isEmpty(one) && keys.compare(one, other) == 0;
    }

    /** An index of the rows that are not left out. */
    HashIndex indexed() {
        HashIndex index = new HashIndex(size());
        for (int number = wrong.nextClearBit(0); number < size(); number = wrong.nextClearBit(number + 1)) {
            index.add(keys.get(number).hashCode(), number);
        }
        return index;
    }

    /** The row of an id by an index, or -1. */
    int find(HashIndex index, String id) {
        String key = IdKey.of(id);
        return index.first(key.hashCode(), number -> keys.equalsIgnoreCase(number, key));
    }

    private record Origin(Source source, int idColumn, int ownerColumn) {}
}
