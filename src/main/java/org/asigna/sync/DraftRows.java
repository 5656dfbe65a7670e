package org.asigna.sync;

import org.asigna.directory.revision.RowBytes;
import org.asigna.directory.revision.RowSource;

/** The rows of a table that are not left out, in the order of ids; the owner is named as the owner's table spells it. */
final class DraftRows implements RowSource {
    private static final int ID = 0;
    private static final int OWNER = 1;

    private final DraftTable table;
    private final int[] order;
    private final Owners owners;
    private final RowBytes ownerRow = new RowBytes();
    private int next;
    private int owner;

    /** The rows of a table in an order. */
    DraftRows(DraftTable table, int[] order, Owners owners) {
        this.table = table;
        this.order = order;
        this.owners = owners;
    }

    @Override
    public boolean next(RowBytes row) {
        while (next < order.length && table.isLeftOut(order[next])) {
            next++;
        }
        if (next == order.length) {
            return false;
        }
        int number = order[next++];
        table.cells(number, row);
        if (owners.table() != null) {
            int owning = owners.of()[number];
            if (owners.respelled().get(number)) {
                owners.table().cells(owning, ownerRow);
                row.set(OWNER, ownerRow.text(ID));
            }
            owner = owners.ranks()[owning];
        }
        return true;
    }

    @Override
    public int owner() {
        return owner;
    }
}
