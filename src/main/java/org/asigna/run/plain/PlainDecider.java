package org.asigna.run.plain;

import java.time.LocalDate;
import java.util.Arrays;
import org.asigna.assignment.PlainRow;
import org.asigna.assignment.Visibility;
import org.asigna.directory.Account;
import org.asigna.directory.Accounts;
import org.asigna.directory.Contact;
import org.asigna.directory.Licenses;
import org.asigna.directory.Partner;
import org.asigna.intake.RequestReader;
import org.asigna.intake.Row;
import org.asigna.intake.Table;
import org.asigna.language.Vocabulary;
import org.asigna.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Decides the plain rows of a table: those that ask for an assignment, name an active account by its id, partner, contact
 * and visibility in words that are {@link Known}, and licences that are the account's own, active, unexpired, and listed
 * once. It says nothing of all other rows.
 */
public final class PlainDecider {
    private static final int[] NO_LICENSES = {};

    private final Known known;
    private final Vocabulary vocabulary;
    private final RequestReader reader;
    private final Cells cells;
    private final Accounts accounts;
    private final Licenses licenses;
    private final LocalDate date;
    private int[] selected = new int[16];

    /**
     * A decider of a table's rows.
     *
     * @param reader reads the same table's rows
     */
    public PlainDecider(Known known, Vocabulary vocabulary, Table table, RequestReader reader) {
        this.known = known;
        this.vocabulary = vocabulary;
        this.reader = reader;
        this.cells = new Cells(table);
        this.accounts = known.directory().accounts();
        this.licenses = known.directory().licenses();
        this.date = known.circumstances().date();
    }

    /** The row as an accepted one without findings; null if it may be none. */
    public @Nullable PlainRow decide(Row row) {
        if (!isWhole(row)) {
            return null;
        }
        cells.read(row);
        int account = account();
        if (account < 0) {
            return null;
        }
        Partner partner = known.partner(cells.partner());
        Contact contact = partner == null ? null : known.contact(partner, cells.contact());
        Visibility visibility = known.visibility(cells.visibility());
        if (contact == null || visibility == null || !known.assigns(cells.action())) {
            known.learn(reader.read(row), cells);
            partner = known.partner(cells.partner());
            contact = partner == null ? null : known.contact(partner, cells.contact());
            visibility = known.visibility(cells.visibility());
        }
        if (partner == null || contact == null || visibility == null || !known.assigns(cells.action())) {
            return null;
        }
        int[] listed = licenses(visibility, account);
        return listed == null
                ? null
                : new PlainRow(
                        known.directory(),
                        row.place(),
                        account,
                        partner.number(),
                        contact.number(),
                        visibility,
                        listed);
    }

    private static boolean isWhole(Row row) {
        return row.line().fault().isEmpty()
                && row.line().marks().rounded().isEmpty()
                && row.line().marks().uncomputed().isEmpty();
    }

    /** The number of the active account that the cell names by its id, and no other name beside it; else -1. */
    private int account() {
        String id = cells.account();
        if (!isClean(id)) {
            return -1;
        }
        int account = accounts.number(id);
        return account < 0 || !accounts.active(account) || !isNameOf(accounts.get(account)) ? -1 : account;
    }

    private boolean isNameOf(Account account) {
        String name = cells.accountName();
        return name.isEmpty() || (isClean(name) && name.equals(account.name()));
    }

    /** Whether a cell is compared as it stands. */
    private boolean isClean(String cell) {
        return !cell.isEmpty() && Text.clean(cell).equals(cell) && !vocabulary.isCellError(cell);
    }

    private int @Nullable [] licenses(Visibility visibility, int account) {
        String cell = cells.licenses();
        if (visibility == Visibility.ALL) {
            return cell.isEmpty() ? NO_LICENSES : null;
        }
        if (vocabulary.isCellError(cell)) {
            return null;
        }
        int size = 0;
        int start = 0;
        for (int i = 0; i <= cell.length(); i++) {
            if (i == cell.length() || cell.charAt(i) == ';') {
                int license = license(cell.substring(start, i), account);
                if (license < 0) {
                    return null;
                }
                if (size == selected.length) {
                    selected = Arrays.copyOf(selected, 2 * size);
                }
                selected[size++] = license;
                start = i + 1;
            } else if (!isOfId(cell.charAt(i))) {
                return null;
            }
        }
        return ascending(size);
    }

    /** The number of the account's licence that may be seen; else -1. */
    private int license(String id, int account) {
        int license = id.isEmpty() ? -1 : licenses.number(id);
        boolean fits = license >= 0
                && licenses.ownerNumber(license) == account
                && licenses.active(license)
                && !licenses.endsBefore(license, date);
        return fits ? license : -1;
    }

    /** The licences in order; null if any is there twice. */
    private int @Nullable [] ascending(int size) {
        int[] ascending = Arrays.copyOf(selected, size);
        Arrays.sort(ascending);
        for (int i = 1; i < size; i++) {
            if (ascending[i] == ascending[i - 1]) {
                return null;
            }
        }
        return ascending;
    }

    /** Whether a character is one of those that ids mostly consist of; none of them parts ids, or is taken away. */
    private static boolean isOfId(char c) {
        return (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || c == '-'
                || c == '_'
                || c == '.';
    }
}
