package org.asigna.run.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.asigna.assignment.Assignment;
import org.asigna.assignment.PlainRow;
import org.asigna.assignment.Present;
import org.asigna.assignment.Visibility;
import org.asigna.directory.Directory;
import org.asigna.directory.Licenses;
import org.asigna.directory.Programme;
import org.asigna.directory.Programme.PartnersPerAccount;
import org.asigna.directory.index.Groups;
import org.asigna.plan.Change;
import org.asigna.plan.Change.Kind;
import org.asigna.plan.DecidedRows;
import org.asigna.plan.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Settles accounts whose rows are all plain and name a partner each, and of whose present assignments none is changed or
 * removed. Then each row makes its change by itself, all are accepted, and there is nothing to tell.
 */
public final class PlainSettling {
    /** More partners of one account are settled the usual way. */
    private static final int MOST_ROWS = 64;

    private final Directory directory;
    private final Present present;
    private final DecidedRows rows;
    private final boolean manyPartners;
    private final boolean removesUnnamed;
    private final LocalDate date;
    private final LocalDate windowEnd;

    /** Settles rows beside present assignments, under a programme, on a date. */
    public PlainSettling(
            Directory directory, Present present, DecidedRows rows, Programme programme, Scope scope, LocalDate date) {
        this.directory = directory;
        this.present = present;
        this.rows = rows;
        this.manyPartners = programme.partnersPerAccount() == PartnersPerAccount.MANY;
        this.removesUnnamed = scope != Scope.ROWS;
        this.date = date;
        this.windowEnd = date.plusDays(programme.expiryWindowDays() + 1L);
    }

    /**
     * The changes of an account, in the order of partners, which are all created or unchanged; null if it is to be settled
     * the usual way.
     *
     * @param account the account's number
     * @param numbers the numbers of its rows
     */
    public @Nullable List<Change> settle(int account, int[] numbers) {
        if (numbers.length > (manyPartners ? MOST_ROWS : 1)) {
            return null;
        }
        List<PlainRow> byPartner = byPartner(numbers);
        if (byPartner == null || leavesExpiringOut(account, byPartner)) {
            return null;
        }
        int before = present.size() == 0
                ? 0
                : present.count(directory.accounts().get(account).id());
        int named = 0;
        List<Change> changes = new ArrayList<>(byPartner.size());
        for (PlainRow row : byPartner) {
            Assignment after = row.assignment();
            int same = before == 0 ? Present.NONE : present.find(after.account(), after.partner());
            Change change = Change.of(before(same, after), after, row.place().rowName());
            if (change.kind() == Kind.UPDATED) {
                return null;
            }
            named += same == Present.NONE ? 0 : 1;
            changes.add(change);
        }
        boolean unnamedMatter = removesUnnamed || !manyPartners;
        return named < before && unnamedMatter ? null : changes;
    }

    /** The present one of a number, which mostly is the one wanted. */
    private @Nullable Assignment before(int number, Assignment wanted) {
        if (number == Present.NONE) {
            return null;
        }
        return present.isSpeltAs(number, wanted) ? wanted : present.get(number);
    }

    /** The rows in the order of partners; null if any is not plain, or two name one partner. */
    private @Nullable List<PlainRow> byPartner(int[] numbers) {
        List<PlainRow> ordered = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            if (!rows.isPlain(number)) {
                return null;
            }
            PlainRow row = rows.plain(number);
            int at = ordered.size();
            while (at > 0 && ordered.get(at - 1).partnerNumber() > row.partnerNumber()) {
                at--;
            }
            if (at > 0 && ordered.get(at - 1).partnerNumber() == row.partnerNumber()) {
                return null;
            }
            ordered.add(at, row);
        }
        return ordered;
    }

    /** Whether any row leaves a licence out of sight that expires within the programme's window. */
    private boolean leavesExpiringOut(int account, List<PlainRow> ordered) {
        for (PlainRow row : ordered) {
            if (row.visibility() == Visibility.SELECTED && leavesExpiringOut(account, row)) {
                return true;
            }
        }
        return false;
    }

    private boolean leavesExpiringOut(int account, PlainRow row) {
        Licenses licenses = directory.licenses();
        Groups ofAccount = licenses.ofAccount();
        for (int place = ofAccount.start(account); place < ofAccount.end(account); place++) {
            int license = ofAccount.member(place);
            if (licenses.active(license)
                    && !licenses.endsBefore(license, date)
                    && licenses.endsBefore(license, windowEnd)
                    && !row.selects(license)) {
                return true;
            }
        }
        return false;
    }
}
