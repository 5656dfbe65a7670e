package org.asigna.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asigna.assignment.Decision;
import org.asigna.assignment.PlainRow;
import org.asigna.assignment.Visibility;
import org.asigna.directory.Account;
import org.asigna.directory.Directory;
import org.asigna.directory.Id;
import org.asigna.directory.index.HashIndex;
import org.asigna.finding.Place;
import org.asigna.finding.Source;
import org.asigna.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about each row by itself, packed, in the order read; and, once its account is settled, what became of
 * it. The rows of one account hang together, so that they can be settled whatever their order.
 *
 * <p>Plain rows are kept as numbers, others as texts. Accounts are known by their number in the directory; those that the
 * directory does not have, which only removals name, are numbered behind them.
 */
public final class DecidedRows {
    private static final int NONE = -1;
    private static final int ALL = -1;
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    private final Directory directory;
    private final Numbers plain = new Numbers();
    private final Texts packed = new Texts();
    private final Map<Integer, Source> sources = new HashMap<>();
    private final Texts others = new Texts();
    private final HashIndex byOther = new HashIndex(0);
    private int[] lastOfAccount;

    /** Of each row where it starts among the plain ones, or the complement of its number among the packed ones. */
    private int[] starts = new int[1 << 12];

    private int[] previous = new int[1 << 12];
    private byte[] outcomes = new byte[1 << 12];
    private int size;
    private int settled;
    private int ofNoAccount;
    private @Nullable Place firstOfNoAccount;

    /** No rows yet, of accounts in a directory. */
    public DecidedRows(Directory directory) {
        this.directory = directory;
        this.lastOfAccount = new int[directory.accounts().size() + 1];
        Arrays.fill(lastOfAccount, NONE);
    }

    /** Takes the next row. One whose account is not known is rejected for good. */
    public void add(Decision decision) {
        if (decision instanceof PlainRow accepted) {
            add(accepted);
            return;
        }
        int row = add(decision.place(), ~packed.add(PackedDecision.of(decision)));
        Id<Account> account = decision.account();
        if (account != null) {
            hang(row, number(account));
        } else {
            ofNoAccount++;
            settle(row, Outcome.REJECTED);
            firstOfNoAccount = firstOfNoAccount == null ? decision.place() : firstOfNoAccount;
        }
    }

    private void add(PlainRow accepted) {
        hang(add(accepted.place(), plain.size()), accepted.accountNumber());
        plain.add(accepted.place().source().ordinal());
        plain.add(accepted.place().row());
        plain.add(accepted.accountNumber());
        plain.add(accepted.partnerNumber());
        plain.add(accepted.contactNumber());
        plain.add(accepted.visibility() == Visibility.ALL ? ALL : accepted.size());
        for (int i = 0; i < accepted.size(); i++) {
            plain.add(accepted.licenseNumber(i));
        }
    }

    private int add(Place place, int start) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            previous = Arrays.copyOf(previous, 2 * size);
            outcomes = Arrays.copyOf(outcomes, 2 * size);
        }
        sources.putIfAbsent(place.source().ordinal(), place.source());
        starts[size] = start;
        return size++;
    }

    private void hang(int row, int account) {
        previous[row] = lastOfAccount[account];
        lastOfAccount[account] = row;
    }

    private int number(Id<Account> account) {
        int known = find(account);
        if (known != NONE) {
            return known;
        }
        int other = others.add(account.text());
        byOther.add(account.hashCode(), other);
        int number = directory.accounts().size() + other;
        if (number == lastOfAccount.length) {
            lastOfAccount = Arrays.copyOf(lastOfAccount, 2 * number);
        }
        lastOfAccount[number] = NONE;
        return number;
    }

    private int find(Id<Account> account) {
        int known = directory.accounts().number(account.text());
        if (known != NONE) {
            return known;
        }
        int other = byOther.first(account.hashCode(), number -> others.equalsIgnoreCase(number, account.text()));
        return other == NONE ? NONE : directory.accounts().size() + other;
    }

    /** How many rows there are. */
    public int size() {
        return size;
    }

    /** How many rows belong to no known account. */
    public int ofNoAccount() {
        return ofNoAccount;
    }

    /** The first row whose account is not known, if there is one. */
    public Optional<Place> firstOfNoAccount() {
        return Optional.ofNullable(firstOfNoAccount);
    }

    /** The accounts that rows name and the directory does not have, in no order. */
    public List<Id<Account>> accountsNotInDirectory() {
        List<Id<Account>> accounts = new ArrayList<>(others.size());
        for (int other = 0; other < others.size(); other++) {
            accounts.add(new Id<>(others.get(other)));
        }
        return accounts;
    }

    /** Whether any row names the directory's account of a number. */
    public boolean name(int account) {
        return lastOfAccount[account] != NONE;
    }

    /** The numbers of the rows that name an account, in the order read. */
    public int[] of(Id<Account> account) {
        int number = find(account);
        return number == NONE ? new int[0] : of(number);
    }

    /** The numbers of the rows that name the directory's account of a number, in the order read. */
    public int[] of(int account) {
        int count = 0;
        for (int row = lastOfAccount[account]; row != NONE; row = previous[row]) {
            count++;
        }
        int[] rows = new int[count];
        for (int row = lastOfAccount[account]; row != NONE; row = previous[row]) {
            rows[--count] = row;
        }
        return rows;
    }

    /** Whether a row is a plain one. */
    public boolean isPlain(int row) {
        return starts[row] >= 0;
    }

    /** A row that is a plain one. */
    public PlainRow plain(int row) {
        int at = starts[row];
        int size = plain.get(at + 5);
        int[] licenses = new int[Math.max(size, 0)];
        for (int i = 0; i < licenses.length; i++) {
            licenses[i] = plain.get(at + 6 + i);
        }
        return new PlainRow(
                directory,
                place(row),
                plain.get(at + 2),
                plain.get(at + 3),
                plain.get(at + 4),
                size == ALL ? Visibility.ALL : Visibility.SELECTED,
                licenses);
    }

    /** What was decided about a row by itself, without findings. */
    public Decision decision(int row) {
        return isPlain(row) ? plain(row) : PackedDecision.unpack(packed.get(~starts[row]), this::source);
    }

    /** Where a row stands. */
    public Place place(int row) {
        int at = starts[row];
        return isPlain(row)
                ? Place.of(source(plain.get(at)), plain.get(at + 1))
                : PackedDecision.place(packed.get(~at), this::source);
    }

    private Source source(int ordinal) {
        Source source = sources.get(ordinal);
        if (source == null) {
            throw new IllegalStateException("no row came from source " + ordinal);
        }
        return source;
    }

    /** Notes what became of a row; to be told once. */
    public void settle(int row, Outcome outcome) {
        if (outcomes[row] != 0) {
            throw new IllegalStateException("row " + place(row).rowName() + " was settled twice");
        }
        outcomes[row] = (byte) (OUTCOMES.indexOf(outcome) + 1);
        settled++;
    }

    /** Notes that rows were accepted; to be told once. */
    public void accept(int[] rows) {
        for (int row : rows) {
            settle(row, Outcome.ACCEPTED);
        }
    }

    /** How many rows are settled. */
    public int settled() {
        return settled;
    }

    /** What became of a row that is settled. */
    public Outcome outcome(int row) {
        return OUTCOMES.get(outcomes[row] - 1);
    }
}
