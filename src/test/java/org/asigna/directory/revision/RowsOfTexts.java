package org.asigna.directory.revision;

import java.util.Iterator;
import java.util.List;

/** Rows given as texts. */
final class RowsOfTexts implements RowSource {
    private final List<String[]> owners;
    private final Iterator<String[]> rows;
    private int owner;

    RowsOfTexts(List<String[]> owners, List<String[]> rows) {
        this.owners = owners;
        this.rows = rows.iterator();
    }

    @Override
    public boolean next(RowBytes row) {
        row.clear();
        if (!rows.hasNext()) {
            return false;
        }
        String[] cells = rows.next();
        for (String cell : cells) {
            row.add(cell);
        }
        owner = 0;
        while (owner < owners.size() && !owners.get(owner)[0].equalsIgnoreCase(cells[1])) {
            owner++;
        }
        return true;
    }

    @Override
    public int owner() {
        return owner;
    }
}
